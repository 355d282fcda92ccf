import { createSandbox } from '../../sandbox/sandbox';
import { call } from '../app';
import { makeRelatedIncident } from '../incident';
import { recordCalls, type Cost } from '../record-calls';

/** Opening the dialog on an incident with 200 changelog entries and 50 comments, one like which happened before. */
export async function openDialog(): Promise<Cost> {
  const sandbox = createSandbox({ world: 'quiet' });
  const issue = makeRelatedIncident(sandbox, { changes: 200, comments: 50 });
  return recordCalls(sandbox, async () => {
    await call(sandbox, { module: 'create-postmortem', issue }, 'draftPostmortem', undefined);
  });
}
