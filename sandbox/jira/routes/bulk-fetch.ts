import { z } from 'zod';
import type { Operation } from '../../core/product';
import { ISSUE_NOT_FOUND, refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { pointsPerEntry } from '../points';
import { renderIssue } from '../render/issue';
import { findVisibleIssue } from '../visible';
import { eitherOf, READ_ISSUE_GRANULAR, READ_WORK } from './scopes';

const MAX_ISSUES = 100;
const MAX_PROPERTIES = 5;
const CHANGELOG_LIMIT = 40;

const input = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  properties: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
});

/** Up to 100 issues by id or key, in ascending order of id. */
export const bulkFetchOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: eitherOf(READ_WORK, ...READ_ISSUE_GRANULAR),
    points: pointsPerEntry('issues'),
    handle: async ({ viewer, body, json }) => {
      const { issueIdsOrKeys, fields, properties, expand } = await body(input);
      if (issueIdsOrKeys.length === 0) refuse(400, ['No issue IDs or keys were given.']);
      if (issueIdsOrKeys.length > MAX_ISSUES)
        refuse(400, [`No more than ${MAX_ISSUES} issues can be fetched at once.`]);
      if ((properties?.length ?? 0) > MAX_PROPERTIES)
        refuse(400, [`No more than ${MAX_PROPERTIES} issue property keys can be given.`]);
      const asked = [...new Set(issueIdsOrKeys)].map((idOrKey) => ({
        idOrKey,
        issue: findVisibleIssue(jira, viewer, idOrKey),
      }));
      const found = new Map(asked.flatMap(({ issue }) => (issue ? [[issue.id, issue]] : [])));
      const options = {
        fields,
        fallback: ['*navigable'],
        properties,
        expand: expand ?? [],
        changelogLimit: CHANGELOG_LIMIT,
      };
      return json({
        issues: [...found.values()]
          .sort((a, b) => Number(a.id) - Number(b.id))
          .map((issue) => renderIssue({ jira, viewer }, issue, options)),
        issueErrors: asked.flatMap(({ idOrKey, issue }) =>
          issue ? [] : [{ id: idOrKey, errorMessage: ISSUE_NOT_FOUND }],
        ),
      });
    },
  }),
];
