import { importIncident } from '../../sandbox/jira/import-incident';
import type { Sandbox } from '../../sandbox/sandbox';

const BY = 'robin-responder';
const MINUTE = 60_000;
const FIRST = Date.parse('2026-01-05T08:00:00Z');
const at = (minute: number) => new Date(FIRST + minute * MINUTE).toISOString();

type History = {
  /** One comment a minute. */
  readonly comments: readonly string[];
  /** Changes of status after the comments, a minute apart. */
  readonly changes?: number;
};

/** Makes an open incident with a history of one's own. @returns its key. */
export function makeLongIncident(sandbox: Sandbox, { comments, changes = 0 }: History): string {
  const statuses = ['Open', 'In Progress'];
  const record = {
    summary: 'Orders are answered with 503',
    severity: 'SEV-2',
    people: [{ handle: BY, role: 'on-call engineer, reporter' }],
    createdAt: at(0),
    events: [
      ...comments.map((text, n) => ({ at: at(n + 1), by: BY, kind: 'comment', text })),
      ...Array.from({ length: changes }, (_, n) => ({
        at: at(comments.length + n + 1),
        by: BY,
        kind: 'status',
        from: statuses[n % 2],
        to: statuses[(n + 1) % 2],
      })),
    ],
  };
  return importIncident(record, sandbox).key;
}
