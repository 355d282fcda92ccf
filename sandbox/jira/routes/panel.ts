import { z } from 'zod';
import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayGlobally } from '../permissions';
import { selfUrl } from '../render/view';
import { findVisibleProject } from '../visible';
import { eitherOf, READ_WORK } from './scopes';

const MODULE_ID = /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[A-Za-z0-9_-]+$/;
const pinInput = z.strictObject({
  moduleId: z.string().regex(MODULE_ID),
  projectList: z.array(z.strictObject({ action: z.enum(['PIN', 'UNPIN']), projectIdOrKey: z.string() })).max(1000),
});

/** Work of this kind is done at once here; a task says so to whoever asks. */
export const panelOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/forge/panel/action/bulk/async',
    scopes: [['manage:jira-project']],
    handle: async ({ viewer, body }) => {
      if (!mayGlobally(viewer, 'ADMINISTER')) refuse(403, ['You do not have permission to administer Jira.']);
      const { moduleId, projectList } = await body(pinInput);
      const wanted = projectList.map(({ action, projectIdOrKey }) => ({
        action,
        project:
          findVisibleProject(jira, viewer, projectIdOrKey) ?? refuse(400, [`No project is called ${projectIdOrKey}.`]),
      }));
      for (const { action, project } of wanted) {
        const id = `${moduleId}:${project.id}`;
        jira.store.panelPins.delete(id);
        if (action === 'PIN') jira.store.panelPins.insert({ id, moduleId, projectId: project.id });
      }
      const task = jira.store.tasks.insert({
        id: jira.site.ids.next('task'),
        submittedById: viewer.id,
        submitted: jira.site.clock.now(),
      });
      return Response.json({ taskId: task.id }, { status: 202 });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/task/{taskId}',
    scopes: eitherOf(READ_WORK),
    handle: ({ viewer, param, json }) => {
      const task = jira.store.tasks.get(param('taskId')) ?? refuse(404, ['The task was not found.']);
      if (task.submittedById !== viewer.id && !mayGlobally(viewer, 'ADMINISTER'))
        refuse(403, ['You do not have permission to see this task.']);
      const { id, submitted } = task;
      return json({
        self: selfUrl(jira, `task/${id}`),
        id,
        description: 'Pin or unpin an issue panel',
        status: 'COMPLETE',
        result: '',
        submittedBy: 10_000,
        progress: 100,
        elapsedRuntime: 0,
        submitted,
        started: submitted,
        finished: submitted,
        lastUpdate: submitted,
      });
    },
  }),
];
