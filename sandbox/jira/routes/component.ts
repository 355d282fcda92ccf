import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { may } from '../permissions';
import { renderPersonById } from '../render/person';
import { renderComponent } from '../render/schemes';
import { required } from '../require';
import { eitherOf, READ_WORK } from './scopes';

/** Components of the projects that the viewer may browse. */
export const componentOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/component/{id}',
    scopes: eitherOf(
      READ_WORK,
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
      'read:project.component:jira',
      'read:project:jira',
      'read:user:jira',
    ),
    handle: ({ viewer, param, json }) => {
      const component = jira.store.components.get(param('id'));
      const project = component && required(jira.store.projects, component.projectId);
      if (!component || !project || !may(viewer, 'BROWSE_PROJECTS', project))
        return refuse(404, [`The component with id ${param('id')} does not exist.`]);
      const lead = renderPersonById({ jira, viewer }, component.leadAccountId ?? null);
      return json({
        ...renderComponent(jira, component),
        ...(lead ? { lead } : {}),
        project: project.key,
        projectId: Number(project.id),
      });
    },
  }),
];
