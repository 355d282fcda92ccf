import { postmortemPage } from '../src/document/page';
import { spreadTimeline } from '../src/document/spread-timeline';
import { timelinePartPage } from '../src/document/timeline-part';
import type { Change, Comment, Incident } from '../src/domain/incident';
import { postmortemFrom } from '../src/domain/postmortem';

/** What the domain did for one postmortem of so many timeline entries. */
export type DomainWork = {
  /** Times that something was read from the changelog and the comments, for each of their entries. */
  readonly readsPerEntry: number;
  /** Milliseconds, the median of several runs. */
  readonly ms: number;
};

const RUNS = 15;
const MINUTE = 60_000;
const FIRST = Date.parse('2026-01-05T08:00:00Z');
const at = (minute: number) => new Date(FIRST + minute * MINUTE).toISOString();

const OPEN = { id: '1', name: 'Open', category: 'new' } as const;
const WORKED_ON = { id: '3', name: 'In Progress', category: 'indeterminate' } as const;
const STATUSES = [OPEN, WORKED_ON] as const;

/** Facts, timeline and pages of an incident whose history has so many entries: half changes, half comments. */
export function measureDomainWork(entries: number): DomainWork {
  const incident = incidentOf(entries);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    makePages(incident);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  let reads = 0;
  makePages(watched(incident, () => (reads += 1)));
  return { readsPerEntry: reads / entries, ms: times[Math.floor(RUNS / 2)] ?? 0 };
}

function makePages(incident: Incident): void {
  const app = { appId: 'app', environmentId: 'environment', environmentType: 'DEVELOPMENT' };
  const setting = {
    app,
    macroLocalId: '5b8f7c1e-0a4d-4a5e-9a3f-1d2c3b4a5e6f',
    factorsLocalId: '6c9f8d2f-1b5e-4b6f-8b4a-2e3d4c5b6a70',
    siteUrl: 'https://example.test',
  };
  const postmortem = postmortemFrom(incident);
  const spread = spreadTimeline(postmortem);
  const about = { title: postmortem.title, url: `${setting.siteUrl}/wiki/pages/viewpage.action?pageId=1` };
  const pages = [
    postmortemPage(postmortem, setting, spread),
    ...spread.parts.map((entries, n) =>
      timelinePartPage({ number: n + 2, entries, lost: 0, postmortem: about, siteUrl: setting.siteUrl }),
    ),
  ];
  if (pages.some(({ content }) => content.length === 0)) throw new Error('A page is empty.');
}

function incidentOf(entries: number): Incident {
  const half = entries / 2;
  return {
    id: '10001',
    key: 'INC-1',
    summary: 'Everything answers 503',
    createdAt: at(0),
    resolutionAt: null,
    resolutionName: null,
    status: WORKED_ON,
    type: { id: '10100', name: 'Incident' },
    projectTypes: null,
    project: { id: '10000', key: 'INC', isServiceProject: false },
    priorityName: 'High',
    hasSecurityLevel: false,
    fields: [],
    statuses: STATUSES,
    changes: Array.from({ length: half }, (_, n): Change => {
      const [from, to] = n % 2 === 0 ? [OPEN, WORKED_ON] : [WORKED_ON, OPEN];
      return {
        id: `${n}`,
        at: at(n + 1),
        field: 'status',
        from: from.id,
        fromText: from.name,
        to: to.id,
        toText: to.name,
      };
    }),
    comments: Array.from({ length: half }, (_, n): Comment => ({
      id: `${n}`,
      at: at(n + 1),
      text: 'Restarted the proxy; error rate is falling, still watching the queue.',
      restrictedTo: null,
      isResponse: true,
    })),
    linkedIssues: [],
    attachments: [],
    labels: ['ingress'],
    components: ['networking'],
    services: [],
  };
}

/** The same incident, which tells of each read of its history: of an entry in a list, and of a value in an entry. */
function watched(incident: Incident, tell: () => void): Incident {
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key, receiver): unknown {
        tell();
        return Reflect.get(object, key, receiver);
      },
    });
  return {
    ...incident,
    changes: watch(incident.changes.map(watch)),
    comments: watch(incident.comments.map(watch)),
  };
}
