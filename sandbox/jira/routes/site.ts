import type { Person } from '../../core/people';
import type { Operation } from '../../core/product';
import { allFields } from '../fields/catalogue';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { pointsPerEntry } from '../points';
import { jiraTime } from '../render/date';
import { renderIssueType, renderStatus } from '../render/schemes';
import { findVisibleProject } from '../visible';
import { eitherOf, READ_WORK } from './scopes';

/** What holds for the whole site: its fields, and who it is. */
export const siteOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: eitherOf(
      READ_WORK,
      'read:field:jira',
      'read:avatar:jira',
      'read:project-category:jira',
      'read:project:jira',
      'read:field-configuration:jira',
    ),
    points: pointsPerEntry(null),
    handle: ({ json }) =>
      json(
        allFields(jira).map(({ id, name, schema, navigable, clauseNames, setter }) => ({
          id,
          key: id,
          name,
          custom: id.startsWith('customfield_'),
          orderable: setter !== undefined,
          navigable,
          searchable: true,
          clauseNames,
          ...(schema ? { schema } : {}),
        })),
      ),
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/status',
    scopes: eitherOf(READ_WORK, 'read:status:jira'),
    points: pointsPerEntry(null),
    handle: ({ viewer, json }) =>
      json(jira.store.statuses.filter(isSeenBy(jira, viewer)).map((status) => renderStatus(jira, status))),
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    scopes: eitherOf(
      READ_WORK,
      'read:issue-type:jira',
      'read:avatar:jira',
      'read:project-category:jira',
      'read:project:jira',
    ),
    points: pointsPerEntry(null),
    handle: ({ viewer, json }) =>
      json(jira.store.issueTypes.filter(isSeenBy(jira, viewer)).map((type) => renderIssueType(jira, type))),
  }),
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    // Nobody needs a scope or an account to ask.
    scopes: [[], []],
    points: () => 2,
    handle: () =>
      Response.json({
        baseUrl: jira.site.baseUrl,
        displayUrl: jira.site.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        buildDate: jiraTime(Date.UTC(2026, 6, 21)),
        serverTime: jiraTime(jira.site.clock.now()),
        scmInfo: 'sandbox',
        serverTitle: 'Jira',
        serverTimeZone: 'Etc/UTC',
      }),
  },
];

/** Statuses and types of a team-managed project are for those who see it; the others are for everybody. */
const isSeenBy =
  (jira: JiraParts, viewer: Person) =>
  ({ projectId }: { readonly projectId?: string }): boolean =>
    projectId === undefined || findVisibleProject(jira, viewer, projectId) !== undefined;
