import type { Comment, Change, Incident } from '../../domain/incident';
import { callPerson } from '../../domain/names';
import type { NamePolicy } from '../../domain/settings';
import { COMPLETION_KEY, MARKER_KEY, RECORD_KEY } from '../../domain/record';
import type { Reference } from '../../domain/reference';
import type { BegunIncident, IncidentPort, IncidentProperties } from '../../ports';
import { path } from '../path';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { adfText, type CallPerson } from './adf-text';
import { incidentSchema, isRestricted, projectStatuses, toLinkedIssues } from './incident-schema';
import { namedFields } from './named-fields';
import { completionSchema, markerSchema, recordSchema } from './properties';
import { readPages } from './read-pages';
import { serviceFields } from './service-fields';
import { commentPage, historyPage, type History, type WireComment } from './wire';

const PAGE = 100;

/** Our properties on an issue, as the query parameter takes them. */
export const OUR_PROPERTIES = [RECORD_KEY, COMPLETION_KEY, MARKER_KEY].join(',');

type Wanted = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
  readonly projectId: string | null;
  readonly names: NamePolicy;
  readonly onBegun: ((incident: BegunIncident) => void) | undefined;
};

/**
 * Reads all that Jira knows of an incident: with the issue come its newest changes and comments, and only what is left of
 * them is read after it, so that two calls one after another are enough.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export async function readFacts(
  send: Send,
  { incidentId, projectId, names, onBegun }: Wanted,
): ReturnType<IncidentPort['readFacts']> {
  const readStatuses = (project: string) =>
    fetchOrNull(send, projectStatuses, path`/rest/api/3/project/${project}/statuses`);
  const [issue, early] = await Promise.all([
    fetchOrNull(
      send,
      incidentSchema,
      path`/rest/api/3/issue/${incidentId}?fields=*all&expand=names,schema,changelog&properties=${OUR_PROPERTIES}`,
    ),
    projectId ? readStatuses(projectId) : null,
  ]);
  if (!issue) return null;
  const { fields } = issue;
  const begun = {
    id: issue.id,
    type: { id: fields.issuetype.id, name: fields.issuetype.name },
    labels: fields.labels ?? [],
    components: fields.components ?? [],
    services: serviceFields(namedFields(fields, issue.names), issue.schema),
    linkedIssues: toLinkedIssues(fields.issuelinks ?? []),
  };
  if (early) onBegun?.({ ...begun, projectTypes: typesOf(early) });
  const [histories, comments, types] = await Promise.all([
    allHistories(send, issue),
    allComments(send, issue),
    early ?? readStatuses(issue.fields.project.id),
  ]);

  const roleOf = (accountId: string) => {
    if (accountId === fields.assignee?.accountId) return 'the assignee';
    return accountId === fields.reporter?.accountId ? 'the reporter' : 'a colleague';
  };
  const callOf: CallPerson = (accountId, name) => callPerson({ role: roleOf(accountId), name }, names);
  const incident: Incident = {
    ...begun,
    key: issue.key,
    summary: fields.summary,
    createdAt: fields.created,
    resolutionAt: fields.resolutiondate ?? null,
    resolutionName: fields.resolution?.name ?? null,
    status: fields.status,
    project: toProject(fields.project),
    priorityName: fields.priority?.name ?? null,
    hasSecurityLevel: isRestricted(fields.security, fields.issuerestriction),
    fields: namedFields(fields, issue.names),
    attachments: (fields.attachment ?? []).map(({ id, created, filename }) => ({
      id,
      at: created,
      fileName: filename,
    })),
    projectTypes: types && typesOf(types),
    statuses: (types ?? []).flatMap(({ statuses }) => statuses),
    changes: histories.flatMap(toChanges).sort(byTime),
    comments: comments
      .map((comment) => toComment(comment, { callOf, reporterId: fields.reporter?.accountId ?? null }))
      .sort(byTime),
  };
  return { incident, properties: readProperties(issue.properties) };
}

const typesOf = (types: readonly Reference[]) => types.map(({ id, name }) => ({ id, name }));

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

/** With the issue come its newest changes; the pages begin with the oldest, so they need not reach the end. */
async function allHistories(send: Send, { id, changelog }: Issue): Promise<readonly History[]> {
  const { total, histories } = changelog;
  const read = (from: number, to: number) =>
    readPages({ from, to, size: PAGE }, async (startAt) => {
      const where = path`/rest/api/3/issue/${id}/changelog?startAt=${startAt}&maxResults=${PAGE}`;
      return (await fetchAs(send, historyPage, 'GET', where)).values;
    });
  const older = await read(0, total - histories.length);
  const known = distinct([...older, ...histories]);
  // What came with the issue was not the newest after all.
  return known.length >= total ? known : distinct([...known, ...(await read(older.length, total))]);
}

const distinct = (histories: readonly History[]): readonly History[] => [
  ...new Map(histories.map((history) => [history.id, history])).values(),
];

async function allComments(send: Send, { id, fields }: Issue): Promise<readonly WireComment[]> {
  const { total, comments } = fields.comment ?? { total: 0, comments: [] };
  if (total <= comments.length) return comments;
  const page = (startAt: number) =>
    fetchAs(send, commentPage, 'GET', path`/rest/api/3/issue/${id}/comment?startAt=${startAt}&maxResults=${PAGE}`);
  return readPages({ from: 0, to: total, size: PAGE }, async (startAt) => (await page(startAt)).comments);
}

const toChanges = ({ id, created, items }: History): readonly Change[] =>
  items.map((item, index) => ({ id: `${id}:${index}`, at: created, ...item }));

type Reading = { readonly callOf: CallPerson; readonly reporterId: string | null };

const toComment = (
  { id, created, author, body, visibility, jsdPublic }: WireComment,
  { callOf, reporterId }: Reading,
): Comment => ({
  id,
  at: created,
  text: adfText(body, callOf),
  restrictedTo: visibility
    ? `${visibility.type === 'role' ? 'Role' : 'Group'}: ${visibility.value ?? 'restricted'}`
    : jsdPublic === false
      ? 'Internal comment'
      : null,
  isResponse: author !== null && author.accountType !== 'app' && author.accountId !== reporterId,
});

const byTime = (a: { readonly at: string }, b: { readonly at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
