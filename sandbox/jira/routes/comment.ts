import type { Operation } from '../../core/product';
import { addComment, commentInput, readComment } from '../add-comment';
import { refuse } from '../errors';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayOnIssue, projectOf } from '../permissions';
import { pointsPerEntry } from '../points';
import { readableComments, renderComment } from '../render/comment';
import { visibleIssue } from '../visible';
import { eitherOf, READ_WORK, WRITE_WORK } from './scopes';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const MAX_PAGE = 100;
const READ_GRANULAR = [
  'read:comment:jira',
  'read:comment.property:jira',
  'read:group:jira',
  'read:project:jira',
  'read:project-role:jira',
  'read:user:jira',
] as const;

/** Comments of an issue, as far as the viewer may read them. */
export const commentOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'GET',
    path: PATH,
    scopes: eitherOf(READ_WORK, ...READ_GRANULAR, 'read:avatar:jira'),
    points: pointsPerEntry('comments'),
    handle: ({ viewer, param, query, list, number, json }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      const orderBy = query('orderBy') ?? 'created';
      if (!/^[+-]?created$/.test(orderBy)) refuse(400, [`The orderBy value '${orderBy}' is not valid; use 'created'.`]);
      const oldestFirst = readableComments({ jira, viewer }, issue);
      const ordered = orderBy.startsWith('-') ? [...oldestFirst].reverse() : oldestFirst;
      const [startAt, maxResults] = [number('startAt', 0), number('maxResults', MAX_PAGE, 5000)];
      const comments = ordered
        .slice(startAt, startAt + maxResults)
        .map((comment) => renderComment({ jira, viewer }, issue, comment, list('expand')));
      return json({ startAt, maxResults, total: ordered.length, comments });
    },
  }),
  operation(jira, {
    method: 'POST',
    path: PATH,
    scopes: eitherOf(WRITE_WORK, ...READ_GRANULAR, 'write:comment:jira', 'read:avatar:jira'),
    handle: async ({ viewer, param, list, body, json }) => {
      const issue = visibleIssue(jira, viewer, param('issueIdOrKey'));
      if (!mayOnIssue(jira, viewer, 'ADD_COMMENTS', issue))
        refuse(400, [`${viewer.displayName}, you do not have the permission to comment on this issue.`]);
      const comment = readComment(await body(commentInput), viewer, projectOf(jira, issue));
      const added = addComment(jira, issue, comment, { authorId: viewer.id, at: jira.site.clock.now() });
      return json(renderComment({ jira, viewer }, issue, added, list('expand')), 201);
    },
  }),
];
