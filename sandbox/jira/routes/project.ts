import type { Operation } from '../../core/product';
import type { Project } from '../entities';
import { refuse } from '../errors';
import { issueTypesOf } from '../fields/choice-fields';
import { componentsOf } from '../fields/list-fields';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import type { PermissionKey } from '../permission-keys';
import { may } from '../permissions';
import { pointsPerEntry } from '../points';
import { renderPersonById } from '../render/person';
import { renderProject } from '../render/project';
import { renderComponent, renderIssueType, renderStatus } from '../render/schemes';
import { selfUrl, type View } from '../render/view';
import { required } from '../require';
import { visibleProject } from '../visible';
import { eitherOf, READ_PROJECT_GRANULAR, READ_WORK } from './scopes';

/** Projects, as far as the viewer may browse them. */
export const projectOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    scopes: eitherOf(READ_WORK, ...READ_PROJECT_GRANULAR),
    unbuilt: ['expand', 'properties'],
    handle: ({ viewer, param, json }) =>
      json(renderWhole({ jira, viewer }, visibleProject(jira, viewer, param('projectIdOrKey')))),
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/project/search',
    scopes: eitherOf(READ_WORK, ...READ_PROJECT_GRANULAR),
    points: pointsPerEntry('values'),
    unbuilt: ['typeKey', 'categoryId', 'expand', 'status', 'properties', 'propertyQuery'],
    handle: ({ viewer, query, list, number, json }) => {
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', 50, 100)];
      const [keys, ids, text] = [list('keys'), list('id'), query('query')?.toLowerCase()];
      const needed =
        ACTIONS[query('action') ?? 'view'] ?? refuse(400, [`The action '${query('action') ?? ''}' is not valid.`]);
      const found = jira.store.projects
        .filter((project) => may(viewer, needed, project))
        .filter(
          ({ id, key, name }) =>
            (keys?.includes(key) ?? true) && (ids?.includes(id) ?? true) && matches(text, key, name),
        )
        .sort(orderOf(query('orderBy') ?? 'key'));
      const values = found.slice(startAt, startAt + maxResults);
      return json({
        self: selfUrl(jira, `project/search?maxResults=${maxResults}&startAt=${startAt}`),
        maxResults,
        startAt,
        total: found.length,
        isLast: startAt + values.length >= found.length,
        values: values.map((project) => renderListed(jira, project)),
      });
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/statuses',
    scopes: eitherOf(READ_WORK, 'read:issue-status:jira', 'read:issue-type:jira', 'read:status:jira'),
    points: pointsPerEntry(null),
    handle: ({ viewer, param, json }) =>
      json(
        visibleProject(jira, viewer, param('projectIdOrKey')).issueTypes.map(({ issueTypeId, statusIds }) => {
          const { id, self, name, subtask } = renderIssueType(jira, required(jira.store.issueTypes, issueTypeId));
          const statuses = statusIds.map((statusId) => renderStatus(jira, required(jira.store.statuses, statusId)));
          return { self, id, name, subtask, statuses };
        }),
      ),
  }),
];

const ACTIONS: Readonly<Record<string, PermissionKey>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

function orderOf(orderBy: string): (a: Project, b: Project) => number {
  const field = orderBy.replace(/^[+-]/, '');
  if (field !== 'key' && field !== 'name')
    return refuse(501, [`The sandbox has not built orderBy=${orderBy} of the project search.`]);
  return (a, b) => a[field].localeCompare(b[field]) * (orderBy.startsWith('-') ? -1 : 1);
}

const matches = (text: string | undefined, ...names: readonly string[]) =>
  text === undefined || names.some((name) => name.toLowerCase().includes(text));

const renderListed = (jira: JiraParts, project: Project) => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...renderProject(jira, project),
  style: project.style,
  isPrivate: false,
  properties: {},
});

function renderWhole(view: View, project: Project) {
  const { jira } = view;
  const lead = renderPersonById(view, project.leadAccountId);
  return {
    ...renderListed(jira, project),
    description: project.description,
    ...(lead ? { lead } : {}),
    components: componentsOf(jira, project.id).map((component) => renderComponent(jira, component)),
    issueTypes: issueTypesOf(jira, project).map((type) => renderIssueType(jira, type)),
    assigneeType: 'UNASSIGNED' as const,
    versions: [],
    roles: Object.fromEntries(
      project.roles.map(({ id, name }) => [name, selfUrl(jira, `project/${project.id}/role/${id}`)]),
    ),
    uuid: project.uuid,
  };
}
