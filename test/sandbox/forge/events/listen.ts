import type { Sandbox } from '../../../../sandbox/sandbox';
import { asPerson, sandboxWith } from '../../sandbox-with';
import { shapeProblems } from '../../../support/event-shapes';

export const ROBIN = '712020:robin-responder';
export const MARKER = 'blameless-postmortem-action';
export const MARKED = `event.runtime.issue.properties['${MARKER}'].incidentId != null`;
export const INCIDENT_PATH = `issue.properties['${MARKER}'].incidentId`;
const ISSUE_EVENTS = [
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:deleted:issue',
  'avi:jira:created:issuelink',
  'avi:jira:deleted:issuelink',
];

/** What was not as documented in the events that reached a trigger; an app's own complaint would only be tried again. */
const problems: string[] = [];
afterEach(() => expect(problems.splice(0)).toEqual([]));

export type Heard = Readonly<Record<string, unknown>>;
type Listening = {
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly scopes?: readonly string[];
  readonly answer?: (event: Heard, context: Heard) => unknown;
};

/** A sandbox whose app listens to everything that happens to issues, and what it hears. Each event must have its shape. */
export function listen({ trigger, scopes, answer = () => undefined }: Listening = {}) {
  const heard: Heard[] = [];
  const contexts: Heard[] = [];
  const onIssueEvent = (event: Heard, context: Heard) => {
    heard.push(event);
    contexts.push(context);
    problems.push(...shapeProblems(event));
    return answer(event, context);
  };
  const sandbox = sandboxWith({
    modules: { trigger: [{ key: 'changes', function: 'onIssueEvent', events: ISSUE_EVENTS, ...trigger }] },
    functions: { onIssueEvent },
    ...(scopes ? { scopes } : {}),
  });
  return { sandbox, heard, contexts };
}

export const rename = (sandbox: Sandbox, key: string, summary = 'Renamed') =>
  asPerson(sandbox, ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });

export const mark = (sandbox: Sandbox, key: string, value: unknown = { incidentId: '10001' }) =>
  asPerson(sandbox, ROBIN, 'PUT', `/rest/api/3/issue/${key}/properties/${MARKER}`, value);

/** The keys of the issues in what was heard. */
export const keysOf = (heard: readonly Heard[]) => heard.map(({ issue }) => (issue as { key: string }).key);

/** What a request needs that gives an issue a new summary. */
export const edit = (summary: string) => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ fields: { summary } }),
});
