import { writeFileSync } from 'node:fs';
import { startStory, ROBIN, actionItem } from '../support/story';
import { jiraIncidents } from '../../src/adapters/jira/incidents';
import { jiraTickets } from '../../src/adapters/jira/tickets';
import { jiraTargets } from '../../src/adapters/jira/targets';
import { confluencePages } from '../../src/adapters/confluence/pages';
import type { Send, Answer } from '../../src/adapters/send';
import { checkExchange } from '../support/contracts';
import { exchangeOf } from '../support/contracts/exchanges';
import { findOperation } from '../../sandbox/contracts/find-operation';

type Rec = { method: string; path: string; body: unknown; answer: Answer };
const adapters = (send: Send) => ({
  incidents: jiraIncidents(send, null),
  tickets: jiraTickets(send),
  targets: jiraTargets(send),
  pages: confluencePages(send),
});
type A = ReturnType<typeof adapters>;

function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.length ? paths(value[0], [...at, 0]) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([k, v]) => [[...at, k], ...paths(v, [...at, k])]);
}
function without(value: any, [h, ...t]: (string | number)[]): any {
  if (Array.isArray(value)) return value.map((v, i) => (i === h ? without(v, t) : v));
  if (t.length === 0) {
    const { [h!]: _, ...r } = value;
    return r;
  }
  return { ...value, [h!]: without(value[h!], t) };
}
test('x', async () => {
  const story = startStory();
  const inc = story.keyOf('Everything behind the Kubernetes ingress answers 503');
  const { pageId } = await story.must(ROBIN, inc, 'createPostmortem', {});
  const { items } = await story.must(ROBIN, inc, 'addActionItems', { batchId: 'b', items: [actionItem()] });
  const id = (await story.must(ROBIN, inc, 'viewIncident')).incident;
  const incidentId = story.sandbox.jira.store.issues.find((i) => i.key === inc)!.id;
  const proj = story.sandbox.jira.store.projects.find((p) => p.key === 'OPS')!;
  const space = story.sandbox.confluence.store.spaces.find((s) => s.key === 'INC')!;
  const ticketId = story.sandbox.jira.store.issues.find((i) => i.key === items[0]!.key)!.id;
  const calls: [string, (a: A) => Promise<unknown>][] = [
    ['readSummary', (a) => a.incidents.readSummary(inc)],
    ['readFacts', (a) => a.incidents.readFacts(incidentId)],
    ['readTickets', (a) => a.tickets.readTickets([ticketId])],
    ['findByBatch', (a) => a.tickets.findByBatch(incidentId, 'b')],
    ['listProjects', (a) => a.targets.listProjects(null)],
    ['listIssueTypes', (a) => a.targets.listIssueTypes(proj.id)],
    ['readIssueType', (a) => a.targets.readIssueType(proj.id, { id: proj.issueTypes[0]!.issueTypeId, name: 'Task' })],
    ['listLinkTypes', (a) => a.targets.listLinkTypes()],
    ['mayLink', (a) => a.targets.mayLink(proj.id)],
    ['searchOwners', (a) => a.targets.searchOwners(proj.id, 'Rob')],
    ['listSpaces', (a) => a.pages.listSpaces()],
    ['findSpace', (a) => a.pages.findSpace({ key: 'INC' })],
    ['searchPages', (a) => a.pages.searchPages(space.id, 'inc')],
    ['findByTitle', (a) => a.pages.findByTitle(space.id, 'Incident reviews')],
    ['readTitle', (a) => a.pages.readTitle(pageId)],
    ['read', (a) => a.pages.read(pageId)],
    ['readProperty', (a) => a.pages.readProperty(pageId)],
    [
      'create',
      (a) =>
        a.pages.create({
          spaceId: space.id,
          parentId: null,
          title: 'T',
          document: { type: 'doc', version: 1, content: [] } as never,
          visibleToCreatorAlone: false,
        }),
    ],
  ];
  const out: string[] = [];
  const guarded: string[] = [];
  for (const [name, run] of calls) {
    const recs: Rec[] = [];
    const send: Send = async (method, path, body) => {
      const { status, body: b } = await story.rest(ROBIN, method, path, body);
      const answer = { status, body: b, retryAfterSeconds: null };
      recs.push({ method, path, body, answer });
      return answer;
    };
    const original = JSON.stringify(await run(adapters(send)));
    for (const rec of recs) {
      for (const p of paths(rec.answer.body)) {
        const mutated = without(rec.answer.body, p);
        let result: string;
        try {
          result = JSON.stringify(
            await run(
              adapters(async (method, path) => {
                const r = recs.find((c) => c.method === method && c.path === path);
                return r
                  ? r === rec
                    ? { ...r.answer, body: mutated }
                    : r.answer
                  : { status: 404, body: null, retryAfterSeconds: null };
              }),
            ),
          );
        } catch (e) {
          result = 'THROWS';
        }
        if (result === original) continue;
        const found = checkExchange(
          exchangeOf({
            method: rec.method,
            path: rec.path,
            requestBody: rec.body ?? null,
            status: rec.answer.status,
            responseBody: mutated,
          }),
        );
        const op = findOperation(rec.method, new URL(rec.path, 'http://x').pathname)?.path;
        (found.length ? guarded : out).push(
          `${name}: ${rec.method} ${op} ${p.join('/')} ${result === 'THROWS' ? 'THROWS' : 'differs'}`,
        );
      }
    }
  }
  writeFileSync('/tmp/exp/reads.txt', 'UNGUARDED\n' + out.join('\n') + '\nGUARDED\n' + guarded.join('\n'));
});
