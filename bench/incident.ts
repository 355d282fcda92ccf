import { importIncident } from '../sandbox/jira/import-incident';
import type { Sandbox } from '../sandbox/sandbox';

const MINUTE = 60_000;
const FIRST = Date.parse('2026-01-05T08:00:00Z');

type Shape = {
  readonly changes: number;
  readonly comments: number;
  /** What earlier incidents are searched for by; without one nothing is. */
  readonly component?: string;
  /** So many days before the others. */
  readonly earlier?: number;
};

/** Makes an incident of our own, without links. @returns its key. */
export function makeIncident(sandbox: Sandbox, { changes, comments, component, earlier = 0 }: Shape): string {
  const by = 'robin-responder';
  const at = (minute: number) => new Date(FIRST + (minute - earlier * 24 * 60) * MINUTE).toISOString();
  const statuses = ['Open', 'In Progress'];
  const record = {
    summary: 'Orders are answered with 503',
    description: 'Every second order fails.',
    severity: 'SEV-2',
    priority: 'High',
    labels: ['incident'],
    components: component === undefined ? [] : [component],
    people: [{ handle: by, role: 'on-call engineer, reporter' }],
    createdAt: at(0),
    events: [
      ...Array.from({ length: changes }, (_, n) => ({
        at: at(n + 1),
        by,
        kind: 'status',
        from: statuses[n % 2],
        to: statuses[(n + 1) % 2],
      })),
      ...Array.from({ length: comments }, (_, n) => ({
        at: at(n + 1),
        by,
        kind: 'comment',
        text: `Still looking, ${n}.`,
      })),
    ],
  };
  return importIncident(record, sandbox).key;
}

/** An incident whose component another one had before it, as that of a team mostly is. @returns its key. */
export function makeRelatedIncident(sandbox: Sandbox, shape: Shape): string {
  const component = 'orders';
  makeIncident(sandbox, { changes: 0, comments: 0, component, earlier: 30 });
  return makeIncident(sandbox, { ...shape, component });
}
