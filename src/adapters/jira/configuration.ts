import { z } from 'zod';
import type { ConfigurationPort } from '../../ports';
import type { Reference } from '../../domain/reference';
import type { FieldChoice } from '../../shared/views';
import { path } from '../path';
import { ProductError } from '../product-error';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { statusSchema } from './wire';

const scope = z.object({ type: z.string() }).optional();
const named = z.object({ id: z.string(), name: z.string() });
const projectTypes = z.array(named.extend({ subtask: z.boolean().default(false), statuses: z.array(statusSchema) }));
const siteTypes = z.array(named.extend({ subtask: z.boolean().default(false), scope }));
const siteStatuses = z.array(z.intersection(statusSchema, z.object({ scope })));
const fields = z.array(
  named.extend({ schema: z.object({ type: z.string() }).optional(), custom: z.boolean().default(false) }),
);
const foundGroups = z.object({
  groups: z.array(z.object({ groupId: z.string(), name: z.string() })).default([]),
});
const groups = z.object({ values: z.array(z.object({ groupId: z.string().nullish() })).default([]) });
const issue = z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) });

const MOST_GROUPS = 20;

const permissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** What can be named in settings. */
export function jiraConfiguration(send: Send): ConfigurationPort {
  const readProject = (projectId: string) =>
    fetchAs(send, projectTypes, 'GET', path`/rest/api/3/project/${projectId}/statuses`);
  return {
    async mayAdminister(home) {
      const key = home === 'site' ? 'ADMINISTER' : 'ADMINISTER_PROJECTS';
      const where =
        home === 'site'
          ? path`/rest/api/3/mypermissions?permissions=${key}`
          : path`/rest/api/3/mypermissions?permissions=${key}&projectId=${home.projectId}`;
      return (await fetchAs(send, permissions, 'GET', where)).permissions[key]?.havePermission ?? false;
    },
    async readWorkflows(home) {
      if (home !== 'site') {
        const types = await readProject(home.projectId);
        const statuses = types.flatMap((type) => type.statuses);
        return {
          issueTypes: types.filter(({ subtask }) => !subtask).map(toReference),
          statuses: [...new Map(statuses.map((status) => [status.id, status])).values()],
        };
      }
      const [types, statuses] = await Promise.all([
        fetchAs(send, siteTypes, 'GET', '/rest/api/3/issuetype'),
        fetchAs(send, siteStatuses, 'GET', '/rest/api/3/status'),
      ]);
      return {
        issueTypes: types.filter((type) => isShared(type) && !type.subtask).map(toReference),
        statuses: statuses.filter(isShared).map(({ id, name, category }) => ({ id, name, category })),
      };
    },
    async listFields() {
      const all = await fetchAs(send, fields, 'GET', '/rest/api/3/field');
      return all.map(({ id, name, schema }) => ({ id, name, kind: kindOf(schema?.type) }));
    },
    async searchGroups(query) {
      const where = path`/rest/api/3/groups/picker?query=${query}&maxResults=${MOST_GROUPS}&caseInsensitive=true`;
      return (await fetchAs(send, foundGroups, 'GET', where)).groups.map(({ groupId, name }) => ({
        id: groupId,
        name,
      }));
    },
    async hasGroup(id) {
      try {
        const { values } = await fetchAs(send, groups, 'GET', path`/rest/api/3/group/bulk?groupId=${id}`);
        return values.some(({ groupId }) => groupId === id);
      } catch (error) {
        // To look at groups is a right of its own, which few people have.
        if (error instanceof ProductError && error.status === 403) return null;
        throw error;
      }
    },
    async findIssue(keyOrId) {
      const found = await fetchOrNull(send, issue, path`/rest/api/3/issue/${keyOrId}?fields=summary`);
      return found && { id: found.id, key: found.key, summary: found.fields.summary };
    },
  };
}

const toReference = ({ id, name }: Reference): Reference => ({ id, name });

/** What belongs to one team-managed project is of no use to the others. */
const isShared = ({ scope: owner }: { scope?: z.output<typeof scope> }) => owner?.type !== 'PROJECT';

function kindOf(type: string | undefined): FieldChoice['kind'] {
  switch (type) {
    case 'datetime':
      return 'instant';
    case 'date':
      return 'day';
    case 'string':
    case 'number':
      return 'text';
    case 'user':
      return 'person';
    case 'option':
    case 'priority':
      return 'choice';
    default:
      return 'other';
  }
}
