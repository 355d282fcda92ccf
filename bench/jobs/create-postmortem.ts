import { createSandbox } from '../../sandbox/sandbox';
import { actionItems, call } from '../app';
import { makeRelatedIncident } from '../incident';
import { recordCalls, type Cost } from '../record-calls';

/** A postmortem and five action items, the first time; the tickets go into the project with this key, as the form names it. */
export async function createPostmortem(projectKey: 'INC' | 'OPS'): Promise<Cost> {
  const sandbox = createSandbox({ world: 'quiet' });
  const issue = makeRelatedIncident(sandbox, { changes: 5, comments: 5 });
  const project = sandbox.jira.store.projects.find(({ key }) => key === projectKey);
  const task = sandbox.jira.store.issueTypes.find(({ name }) => name === 'Task');
  // The dialog sends the space that it shows.
  const space = sandbox.confluence.store.spaces.find(({ key }) => key === 'INC');
  if (!project || !task || !space)
    throw new Error(`There is no project ${projectKey} with an issue type Task, or no space INC.`);
  return recordCalls(sandbox, async () => {
    await call(sandbox, { module: 'create-postmortem', issue }, 'createPostmortem', { spaceId: space.id });
    const go = { batchId: 'go-1', items: actionItems(5), projectId: project.id, issueTypeId: task.id };
    await call(sandbox, { module: 'incident-panel', issue }, 'addActionItems', go);
  });
}
