import { z } from 'zod';
import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import type { Project } from '../entities';
import { INVALID_PAYLOAD, refuse } from '../errors';
import { operation, type Call } from '../operation';
import type { JiraParts } from '../parts';
import { isPermissionKey, PERMISSIONS, type PermissionKey } from '../permission-keys';
import { may, mayGlobally, projectOf } from '../permissions';
import { findVisibleIssue, findVisibleProject, visibleIssue, visibleProject } from '../visible';
import { eitherOf, READ_WORK } from './scopes';

const MAX_IDS = 1000;
// One answer about permissions counts as one permission object.
const PERMISSION_POINTS = () => 3;

const ids = z.array(z.number().int()).nullish();
const checkInput = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).nullish(),
  projectPermissions: z
    .array(z.strictObject({ permissions: z.array(z.string()), projects: ids, issues: ids }))
    .nullish(),
});

/** What somebody may do. */
export const permissionOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: eitherOf(READ_WORK, 'read:permission:jira'),
    points: PERMISSION_POINTS,
    unbuilt: ['projectUuid', 'projectConfigurationUuid', 'commentId'],
    handle: (call) => {
      const keys = (call.list('permissions') ?? []).filter((key) => key !== '');
      if (keys.length === 0) refuse(400, ["The 'permissions' query parameter is required."]);
      const projects = placesOf(jira, call);
      const answers = keys.map((key) => {
        const known = keyed(key);
        const havePermission = holds(call.viewer, known, projects);
        return [known, { ...PERMISSIONS[known], key: known, havePermission }] as const;
      });
      return call.json({ permissions: Object.fromEntries(answers) });
    },
  }),
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: [[], ['read:permission:jira']],
    points: PERMISSION_POINTS,
    handle: async ({ viewer, body, json }) => {
      const { accountId, globalPermissions, projectPermissions } = await body(checkInput);
      const person = accountId === undefined ? viewer : otherPerson(jira, viewer, accountId);
      return json({
        globalPermissions: (globalPermissions ?? []).filter((key) => mayGlobally(person, keyed(key))),
        projectPermissions: (projectPermissions ?? []).flatMap(({ permissions, projects, issues }) => {
          const [projectIds, issueIds] = [projects ?? [], issues ?? []];
          if (projectIds.length > MAX_IDS || issueIds.length > MAX_IDS) refuse(400, [INVALID_PAYLOAD]);
          return permissions.map((key) => ({
            permission: key,
            projects: projectIds.filter((id) => {
              const project = findVisibleProject(jira, person, String(id));
              return project && may(person, keyed(key), project);
            }),
            issues: issueIds.filter((id) => {
              const issue = findVisibleIssue(jira, person, String(id));
              return issue && may(person, keyed(key), projectOf(jira, issue));
            }),
          }));
        }),
      });
    },
  }),
];

const keyed = (key: string): PermissionKey =>
  isPermissionKey(key) ? key : refuse(400, [`Unrecognized permission: ${key}`]);

/** The projects in which one must have the permission: of the issue, the named one, or any. */
function placesOf(jira: JiraParts, { viewer, query }: Call): readonly Project[] {
  const issue = query('issueKey') ?? query('issueId');
  if (issue !== undefined) return [projectOf(jira, visibleIssue(jira, viewer, issue))];
  const project = query('projectKey') ?? query('projectId');
  return project === undefined ? jira.store.projects.all() : [visibleProject(jira, viewer, project)];
}

const holds = (person: Person, key: PermissionKey, projects: readonly Project[]): boolean =>
  PERMISSIONS[key].type === 'GLOBAL' ? mayGlobally(person, key) : projects.some((project) => may(person, key, project));

function otherPerson({ site }: JiraParts, viewer: Person, accountId: string): Person {
  if (accountId !== viewer.id && !viewer.admin && viewer.accountType !== 'app')
    refuse(403, ['You do not have permission to check the permissions of other users.']);
  return site.people.get(accountId) ?? refuse(400, [`The account ID '${accountId}' is not valid.`]);
}
