import { z } from 'zod';
import type { Operation } from '../../core/product';
import { refuse } from '../errors';
import { operation } from '../operation';
import { readPageToken, writePageToken } from '../page-token';
import type { JiraParts } from '../parts';
import { pointsPerEntry } from '../points';
import { renderHistory } from '../render/changelog';
import { selfUrl } from '../render/view';
import { findVisibleIssue, visibleIssue } from '../visible';
import { eitherOf, READ_WORK } from './scopes';

const SCOPES = eitherOf(READ_WORK, 'read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira');
const MAX_PAGE = 100;
const BULK = { issues: 1000, fields: 10, page: 1000, greatestPage: 10_000 };

const bulkInput = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(BULK.issues),
  fieldIds: z.array(z.string()).max(BULK.fields).optional(),
  maxResults: z.number().int().min(1).max(BULK.greatestPage).optional(),
  nextPageToken: z.string().nullish(),
});

/** What has changed on an issue, oldest first, and on many. */
export const changelogOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/changelog',
    scopes: SCOPES,
    points: pointsPerEntry('values'),
    handle: ({ viewer, param, number, json }) => {
      const { id, history } = visibleIssue(jira, viewer, param('issueIdOrKey'));
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', MAX_PAGE, MAX_PAGE)];
      const values = history
        .slice(startAt, startAt + maxResults)
        .map((entry) => renderHistory({ jira, viewer }, entry));
      const address = (from: number) => selfUrl(jira, `issue/${id}/changelog?maxResults=${maxResults}&startAt=${from}`);
      const isLast = startAt + values.length >= history.length;
      return json({
        self: address(startAt),
        ...(isLast ? {} : { nextPage: address(startAt + maxResults) }),
        maxResults,
        startAt,
        total: history.length,
        isLast,
        values,
      });
    },
  }),
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: SCOPES,
    points: pointsPerEntry('issueChangeLogs'),
    handle: async ({ viewer, body, json }) => {
      const { issueIdsOrKeys, fieldIds, maxResults = BULK.page, nextPageToken } = await body(bulkInput);
      const issues = new Map(
        issueIdsOrKeys.flatMap((idOrKey) => {
          const issue = findVisibleIssue(jira, viewer, idOrKey);
          return issue ? [[issue.id, issue]] : [];
        }),
      );
      const wanted = (fieldId: string) => !fieldIds || fieldIds.includes(fieldId);
      const entries = [...issues.values()]
        .flatMap((issue) => issue.history.map((history) => ({ issueId: issue.id, history })))
        .map(({ issueId, history }) => ({
          issueId,
          history: { ...history, items: history.items.filter((item) => wanted(item.fieldId)) },
        }))
        .filter(({ history }) => history.items.length > 0)
        .sort((a, b) => a.history.created - b.history.created || Number(a.issueId) - Number(b.issueId));
      const start = nextPageToken
        ? (readPageToken(nextPageToken) ?? refuse(400, ['The nextPageToken is invalid.']))
        : 0;
      const page = entries.slice(start, start + maxResults);
      const issueChangeLogs = [...new Set(page.map(({ issueId }) => issueId))].map((issueId) => ({
        issueId,
        changeHistories: page
          .filter((entry) => entry.issueId === issueId)
          .map(({ history }) => ({ ...renderHistory({ jira, viewer }, history), created: history.created })),
      }));
      const next = start + maxResults;
      return json({ issueChangeLogs, ...(next < entries.length ? { nextPageToken: writePageToken(next) } : {}) });
    },
  }),
];
