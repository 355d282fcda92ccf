import { createSandbox } from '../../sandbox/sandbox';
import { call } from '../app';
import { makeIncident } from '../incident';
import { recordCalls, type Cost } from '../record-calls';

/** Opening the dialog on an incident with 200 changelog entries and 50 comments. */
export async function openDialog(): Promise<Cost> {
  const sandbox = createSandbox({ world: 'quiet' });
  const issue = makeIncident(sandbox, { changes: 200, comments: 50 });
  return recordCalls(sandbox, async () => {
    await call(sandbox, { module: 'create-postmortem', issue }, 'draftPostmortem', undefined);
  });
}
