import { z } from 'zod';
import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { allFields } from '../fields/catalogue';
import { searchIssues } from '../jql/search-issues';
import { operation } from '../operation';
import { readPageToken, writePageToken } from '../page-token';
import type { JiraParts } from '../parts';
import { pointsPerEntry } from '../points';
import { namesOf, renderIssue, schemasOf } from '../render/issue';
import { selectFields } from '../render/select';
import { eitherOf, READ_WORK } from './scopes';

const LIMITS = { page: 50, greatestPage: 5000, properties: 5, reconcile: 50, changelog: 40 };
const GRANULAR = [
  'read:issue-details:jira',
  'read:field.default-value:jira',
  'read:field.option:jira',
  'read:field:jira',
  'read:group:jira',
] as const;

const searchInput = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().min(0).optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number().int()).max(LIMITS.reconcile).optional(),
});
type SearchInput = z.infer<typeof searchInput>;
const countInput = z.strictObject({ jql: z.string().optional() });

/** Search by JQL. It lags behind what is written as far as `searchLagMs` says. */
export const searchOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    scopes: eitherOf(
      READ_WORK,
      'read:issue-details:jira',
      'read:audit-log:jira',
      'read:avatar:jira',
      'read:field-configuration:jira',
      'read:issue-meta:jira',
    ),
    points: pointsPerEntry('issues'),
    handle: ({ viewer, query, list, number, json }) =>
      json(
        search(jira, viewer, {
          jql: query('jql'),
          nextPageToken: query('nextPageToken'),
          maxResults: number('maxResults', LIMITS.page),
          fields: list('fields')?.slice(),
          expand: query('expand'),
          properties: list('properties')?.slice(),
          reconcileIssues: reconciledIn(list('reconcileIssues')),
        }),
      ),
  }),
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scopes: eitherOf(READ_WORK, ...GRANULAR),
    points: pointsPerEntry('issues'),
    handle: async ({ viewer, body, json }) => json(search(jira, viewer, await body(searchInput))),
  }),
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: eitherOf(READ_WORK, ...GRANULAR),
    handle: async ({ viewer, body, json }) =>
      json({ count: searchIssues(jira, viewer, (await body(countInput)).jql ?? '').length }),
  }),
];

function reconciledIn(listed: readonly string[] | undefined): number[] | undefined {
  if (listed && listed.length > LIMITS.reconcile)
    refuse(400, [`No more than ${LIMITS.reconcile} issues can be reconciled.`]);
  return listed?.map((id) =>
    /^\d+$/.test(id) ? Number(id) : refuse(400, [`The value '${id}' of reconcileIssues is not an issue ID.`]),
  );
}

function search(jira: JiraParts, viewer: Person, input: SearchInput) {
  const { jql = '', nextPageToken, fields, properties, expand = '', reconcileIssues } = input;
  if ((properties?.length ?? 0) > LIMITS.properties)
    refuse(400, [`No more than ${LIMITS.properties} issue properties can be requested.`]);
  const found = searchIssues(jira, viewer, jql, reconcileIssues);
  const maxResults = Math.min(input.maxResults ?? LIMITS.page, LIMITS.greatestPage);
  const start = nextPageToken ? (readPageToken(nextPageToken) ?? refuse(400, ['The nextPageToken is invalid.'])) : 0;
  const page = found.slice(start, start + maxResults);
  const isLast = start + page.length >= found.length;
  const onlyIds = !fields?.some((name) => name !== 'id' && name !== '') && !properties && expand === '';
  const expands = expand.split(',').map((part) => part.trim());
  const shown = selectFields(allFields(jira), fields, []);
  const options = {
    fields: fields?.filter((name) => name !== 'id'),
    fallback: [],
    properties,
    // Names and schema stand beside the issues, once.
    expand: expands.filter((part) => part !== 'names' && part !== 'schema'),
    changelogLimit: LIMITS.changelog,
  };
  return {
    issues: page.map((issue) => (onlyIds ? { id: issue.id } : renderIssue({ jira, viewer }, issue, options))),
    ...(isLast ? {} : { nextPageToken: writePageToken(start + maxResults) }),
    isLast,
    ...(expands.includes('names') ? { names: namesOf(shown) } : {}),
    ...(expands.includes('schema') ? { schema: schemasOf(shown) } : {}),
  };
}
