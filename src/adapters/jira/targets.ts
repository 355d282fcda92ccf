import { z } from 'zod';
import type { TargetPort, TicketType } from '../../ports';
import { ProductError } from '../product-error';
import { path } from '../path';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { readPermissions } from './permissions';

const projects = z.object({
  isLast: z.boolean().default(true),
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
});

/** Jira names the lists of create metadata in two ways. */
const issueType = z.object({ id: z.string(), name: z.string(), subtask: z.boolean().default(false) });
const issueTypes = z.object({
  issueTypes: z.array(issueType).optional(),
  createMetaIssueType: z.array(issueType).optional(),
});
const field = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.boolean().default(false),
});
const fields = z.object({ fields: z.array(field).optional(), results: z.array(field).optional() });

const linkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) });
const users = z.array(z.object({ accountId: z.string(), displayName: z.string().default('Unknown') }));
const person = z.object({ displayName: z.string().optional() });
const project = z.object({ name: z.string().optional() });

const MOST_OWNERS = 20;

/** What the app fills itself. Jira fills the reporter. */
const FILLED = new Set([
  'project',
  'issuetype',
  'summary',
  'description',
  'assignee',
  'duedate',
  'reporter',
  'issuelinks',
]);

/** Where tickets can go, and who can own them. */
export function jiraTargets(send: Send): TargetPort {
  return {
    async listProjects(wantedIds) {
      const first = '/rest/api/3/project/search?action=create&orderBy=name&maxResults=100';
      const { values, isLast } = await fetchAs(send, projects, 'GET', first);
      const missing = wantedIds.filter((wantedId) => !values.some(({ id }) => id === wantedId));
      if (isLast || missing.length === 0) return values;
      const asked = missing.map((id) => path`id=${id}`).join('&');
      const wanted = await fetchAs(send, projects, 'GET', `/rest/api/3/project/search?action=create&${asked}`);
      return [...wanted.values, ...values];
    },
    async listIssueTypes(projectId) {
      const found = await fetchOrNull(
        send,
        issueTypes,
        path`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=200`,
      );
      return (found?.issueTypes ?? found?.createMetaIssueType ?? []).filter(({ subtask }) => !subtask);
    },
    async readIssueType(projectId, { id, name }) {
      const found = await fetchOrNull(
        send,
        fields,
        path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${id}?maxResults=200`,
      );
      return found && typeOf({ id, name }, found.fields ?? found.results ?? []);
    },
    async listLinkTypes() {
      try {
        return (await fetchAs(send, linkTypes, 'GET', '/rest/api/3/issueLinkType')).issueLinkTypes;
      } catch (error) {
        // Jira answers so when linking is switched off on the site.
        if (error instanceof ProductError && error.status === 404) return null;
        throw error;
      }
    },
    async mayLink(projectId) {
      const [mayLink = false] = await readPermissions(send, ['LINK_ISSUES'], path`projectId=${projectId}`);
      return mayLink;
    },
    async searchOwners(projectId, query) {
      // Jira takes this many users first and only then leaves out those who cannot be assigned.
      const range = query.length > 1 ? 1_000 : 100;
      const where = path`/rest/api/3/user/assignable/search?project=${projectId}&query=${query}&maxResults=${range}`;
      return (await fetchAs(send, users, 'GET', where)).slice(0, MOST_OWNERS);
    },
    async mayOwn(ticketKey, accountId) {
      const where = path`/rest/api/3/user/assignable/search?issueKey=${ticketKey}&accountId=${accountId}`;
      return (await fetchAs(send, users, 'GET', where)).length > 0;
    },
    readPersonName: async (accountId) =>
      (await fetchOrNull(send, person, path`/rest/api/3/user?accountId=${accountId}`))?.displayName || null,
    readProjectName: async (projectIdOrKey) =>
      (await fetchOrNull(send, project, path`/rest/api/3/project/${projectIdOrKey}`))?.name ?? null,
  };
}

function typeOf(
  type: { readonly id: string; readonly name: string },
  found: readonly z.output<typeof field>[],
): TicketType {
  const takes = (fieldId: string) => found.some((candidate) => candidate.fieldId === fieldId);
  return {
    ...type,
    takesDueDate: takes('duedate'),
    takesAssignee: takes('assignee'),
    takesDescription: takes('description'),
    takesLinks: takes('issuelinks'),
    requiredFields: found
      .filter(({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !FILLED.has(fieldId))
      .map(({ name }) => name),
  };
}
