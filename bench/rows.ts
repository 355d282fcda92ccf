import { measureDomainWork } from './domain-work';
import { createPostmortem } from './jobs/create-postmortem';
import { editForeignIssue, viewForeignIssue } from './jobs/foreign-issue';
import { loadPanel } from './jobs/load-panel';
import { openDialog } from './jobs/open-dialog';
import { openPanel, viewIncident } from './jobs/open-panel';
import type { Cost } from './record-calls';
import { floor, type Row } from './row';
import { INFORMATION, limit, rowsOf, type Limits } from './rows-of-calls';

/** A part of the report: a job, and what it is to be held to. */
type Job = { readonly what: string; readonly run: () => Promise<Cost>; readonly limits: Limits };

const ONE = limit(1, 1, 'the app is asked once');

const panelOf = (items: number): Job => ({
  what: `open the panel, ${items} action items`,
  run: () => openPanel(items),
  limits: {
    invocations: ONE,
    calls:
      items === 0
        ? limit(3, 2, 'incident, page')
        : limit(3, 3, 'incident; page and tickets, which only the incident names'),
    chain: limit(2, 2, 'the incident names page and tickets'),
    points: limit(
      3 + items,
      items === 0 ? 4 : 5 + items,
      items === 0 ? 'incident 1+1, page 1+1' : 'incident 1+1, page 1+1, tickets 1 + one each',
    ),
  },
});

export const JOBS: readonly Job[] = [
  {
    what: 'open the dialog, 200 changes, 50 comments',
    run: openDialog,
    limits: {
      invocations: ONE,
      calls: limit(6, 5, 'issue with comments, changelog in bulk, statuses, spaces, search'),
      chain: limit(2, 2, 'the issue says what earlier ones may share'),
      points: INFORMATION,
    },
  },
  {
    what: 'create + 5 action items, links after',
    run: () => createPostmortem('INC'),
    limits: {
      invocations: limit(null, 2, 'create, add'),
      calls: limit(20, 18, '2 reads, search, page, 4 ties; 3 reads, bulk create, 5 links, count'),
      chain: limit(8, 7, 'reads, search, page, ties; reads, bulk create, links'),
      points: INFORMATION,
    },
  },
  {
    what: 'create + 5 action items, links in create',
    run: () => createPostmortem('OPS'),
    limits: {
      invocations: limit(null, 2, 'create, add'),
      calls: limit(15, 13, '2 reads, search, page, 4 ties; 3 reads, bulk create, count'),
      chain: limit(7, 7, 'reads, search, page, ties; reads, bulk create, count'),
      points: INFORMATION,
    },
  },
  panelOf(0),
  panelOf(10),
  panelOf(100),
  {
    what: 'open the panel, 100 action items, 1 other link',
    run: () => openPanel(100, 1),
    limits: {
      calls: limit(3, 3, 'incident; page and tickets by one search on the marker'),
      chain: limit(2, 2, 'as without the other link'),
    },
  },
  {
    what: 'view an incident, panel open, context collapsed',
    run: () => viewIncident('collapsed'),
    limits: {
      invocations: limit(2, 2, 'one for each surface'),
      calls: limit(4, 4, 'three of the panel, the incident for the status'),
    },
  },
  {
    what: 'view an incident, panel and context open',
    run: () => viewIncident('open'),
    limits: {
      invocations: limit(2, 2, 'one for each surface'),
      calls: limit(4, 4, 'three of the panel, the incident with its count'),
    },
  },
];

/** Lines about issues that are none of our business. */
export async function foreignRows(): Promise<readonly Row[]> {
  const none = floor(0, 'nothing to do');
  const [edits, views] = [await editForeignIssue(), viewForeignIssue()];
  return [
    { what: 'five edits of an issue that is not ours', unit: 'invocations', measured: edits, bar: 0, floor: none },
    { what: 'view an issue that is not ours', unit: 'invocations', measured: views, bar: 0, floor: none },
  ];
}

const MOST_SCRIPT = 1.25;

export async function scriptRows(): Promise<readonly Row[]> {
  const { panel, floor: least } = await loadPanel();
  return (['gzip', 'raw'] as const).map((kind) => ({
    what: 'script the panel loads before it can be used',
    unit: `bytes, ${kind}`,
    measured: panel[kind],
    bar: Math.floor(MOST_SCRIPT * least[kind]),
    floor: floor(least[kind], 'bench/floor, built in this run'),
  }));
}

/** The domain's own work, from the facts to the page's document. */
export function domainRows(): readonly Row[] {
  const what = 'facts, timeline and page of 10,000 entries';
  const [small, large] = [measureDomainWork(1_000), measureDomainWork(10_000)];
  const linear = floor(1, 'linear work');
  return [
    // A tenth of room for what is done once, whatever the input.
    {
      what,
      unit: 'reads per entry, against 1,000',
      measured: large.readsPerEntry / small.readsPerEntry,
      bar: 1.1,
      floor: linear,
    },
    { what, unit: 'time per entry, against 1,000', measured: large.ms / 10 / small.ms, bar: null, floor: linear },
    { what, unit: 'ms, this machine', measured: large.ms, bar: 250, floor: null },
  ];
}

export const callRows = ({ what, limits }: Job, cost: Cost): readonly Row[] => rowsOf(what, cost, limits);
