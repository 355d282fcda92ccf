import type { z } from 'zod';
import type { Comment, Change, Incident } from '../../domain/incident';
import { callPerson } from '../../domain/names';
import type { NamePolicy } from '../../domain/settings';
import { COMPLETION_KEY, MARKER_KEY, RECORD_KEY } from '../../domain/record';
import type { IncidentPort, IncidentProperties } from '../../ports';
import { path } from '../path';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { adfText, type CallPerson } from './adf-text';
import { incidentSchema, projectStatuses, type restrictionSchema } from './incident-schema';
import { namedFields } from './named-fields';
import { completionSchema, markerSchema, recordSchema } from './properties';
import { readPages } from './read-pages';
import { commentPage, historyPage, type History, type WireComment } from './wire';

const PAGE = 100;

/** Our properties on an issue, as the query parameter takes them. */
export const OUR_PROPERTIES = [RECORD_KEY, COMPLETION_KEY, MARKER_KEY].join(',');

/**
 * Reads all that Jira knows of an incident: with the issue come its newest changes and comments, and only what is left of
 * them is read after it, so that two calls one after another are enough.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export async function readFacts(
  send: Send,
  incidentId: string,
  projectId: string | null,
  names: NamePolicy,
): ReturnType<IncidentPort['readFacts']> {
  const readStatuses = (project: string) =>
    fetchOrNull(send, projectStatuses, path`/rest/api/3/project/${project}/statuses`);
  const [issue, early] = await Promise.all([
    fetchOrNull(
      send,
      incidentSchema,
      path`/rest/api/3/issue/${incidentId}?fields=*all&expand=names,changelog&properties=${OUR_PROPERTIES}`,
    ),
    projectId ? readStatuses(projectId) : null,
  ]);
  if (!issue) return null;
  const [histories, comments, types] = await Promise.all([
    allHistories(send, issue),
    allComments(send, issue),
    early ?? readStatuses(issue.fields.project.id),
  ]);

  const { fields } = issue;
  const roleOf = (accountId: string) => {
    if (accountId === fields.assignee?.accountId) return 'the assignee';
    return accountId === fields.reporter?.accountId ? 'the reporter' : 'a colleague';
  };
  const callOf: CallPerson = (accountId, name) => callPerson({ role: roleOf(accountId), name }, names);
  const incident: Incident = {
    id: issue.id,
    key: issue.key,
    summary: fields.summary,
    createdAt: fields.created,
    resolutionAt: fields.resolutiondate ?? null,
    status: fields.status,
    type: { id: fields.issuetype.id, name: fields.issuetype.name },
    project: toProject(fields.project),
    priorityName: fields.priority?.name ?? null,
    hasSecurityLevel: isRestricted(fields.security, fields.issuerestriction),
    fields: namedFields(fields, issue.names),
    projectTypes: types && types.map(({ id, name }) => ({ id, name })),
    statuses: (types ?? []).flatMap(({ statuses }) => statuses),
    changes: histories.flatMap(toChanges).sort(byTime),
    comments: comments.map((comment) => toComment(comment, callOf)).sort(byTime),
  };
  return { incident, properties: readProperties(issue.properties) };
}

export const readProperties = (properties: Readonly<Record<string, unknown>>): IncidentProperties => ({
  record: readStored(recordSchema, properties[RECORD_KEY]),
  completion: readStored(completionSchema, properties[COMPLETION_KEY]),
  marker: readStored(markerSchema, properties[MARKER_KEY]),
});

export const toProject = ({
  id,
  key,
  projectTypeKey,
}: {
  id: string;
  key: string;
  projectTypeKey?: string | undefined;
}) => ({
  id,
  key,
  isServiceProject: projectTypeKey === 'service_desk',
});

type Issue = NonNullable<Awaited<ReturnType<typeof fetchOrNull<typeof incidentSchema>>>>;

async function allHistories(send: Send, { id, changelog }: Issue): Promise<readonly History[]> {
  if (changelog.total <= changelog.histories.length) return changelog.histories;
  const page = (startAt: number) =>
    fetchAs(send, historyPage, 'GET', path`/rest/api/3/issue/${id}/changelog?startAt=${startAt}&maxResults=${PAGE}`);
  return readPages(changelog.total, PAGE, async (startAt) => (await page(startAt)).values);
}

async function allComments(send: Send, { id, fields }: Issue): Promise<readonly WireComment[]> {
  const { total, comments } = fields.comment ?? { total: 0, comments: [] };
  if (total <= comments.length) return comments;
  const page = (startAt: number) =>
    fetchAs(send, commentPage, 'GET', path`/rest/api/3/issue/${id}/comment?startAt=${startAt}&maxResults=${PAGE}`);
  return readPages(total, PAGE, async (startAt) => (await page(startAt)).comments);
}

/** Company-managed projects restrict an issue by a security level, team-managed ones by a list of roles. */
function isRestricted(security: unknown, restriction: z.output<typeof restrictionSchema> | undefined): boolean {
  return (security !== null && security !== undefined) || Object.keys(restriction?.issuerestrictions ?? {}).length > 0;
}

const toChanges = ({ id, created, items }: History): readonly Change[] =>
  items.map((item, index) => ({ id: `${id}:${index}`, at: created, ...item }));

const toComment = ({ id, created, body, visibility, jsdPublic }: WireComment, callOf: CallPerson): Comment => ({
  id,
  at: created,
  text: adfText(body, callOf),
  restrictedTo: visibility
    ? `${visibility.type === 'role' ? 'Role' : 'Group'}: ${visibility.value ?? 'restricted'}`
    : jsdPublic === false
      ? 'Internal comment'
      : null,
});

const byTime = (a: { readonly at: string }, b: { readonly at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
