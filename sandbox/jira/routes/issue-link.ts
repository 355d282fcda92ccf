import { z } from 'zod';
import type { Operation } from '../../core/product';
import { addComment, commentInput, readComment } from '../add-comment';
import type { Person } from '../../core/people';
import type { IssueLink } from '../entities';
import { refuse } from '../errors';
import { endsOf, linkIssues, unlinkIssues } from '../link-issues';
import { operation } from '../operation';
import type { JiraParts } from '../parts';
import { mayOnIssue, projectOf } from '../permissions';
import { pointsPerEntry } from '../points';
import { renderLink } from '../render/links';
import { renderLinkType } from '../render/schemes';
import { requireLinking } from '../settings';
import { visibleIssue } from '../visible';
import { eitherOf, READ_WORK, WRITE_WORK } from './scopes';

const end = z.object({ id: z.string().optional(), key: z.string().optional() });
const input = z.strictObject({
  type: z.object({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: end,
  outwardIssue: end,
  comment: commentInput.optional(),
});

/** Links between issues, and the types of link. */
export const issueLinkOperations = (jira: JiraParts): Operation[] => [
  operation(jira, {
    method: 'POST',
    path: '/rest/api/3/issueLink',
    scopes: eitherOf(WRITE_WORK, 'write:comment:jira', 'write:issue:jira', 'write:issue-link:jira'),
    handle: async ({ viewer, body, empty }) => {
      requireLinking(jira.store);
      const { type: wanted, inwardIssue, outwardIssue, comment } = await body(input);
      const type = jira.store.linkTypes.find(({ id, name }) =>
        wanted.id === undefined ? name === wanted.name : id === wanted.id,
      );
      if (!type) return refuse(404, [`No issue link type with name '${wanted.name ?? wanted.id ?? ''}' found.`]);
      const inward = visibleIssue(jira, viewer, inwardIssue.key ?? inwardIssue.id ?? '');
      const outward = visibleIssue(jira, viewer, outwardIssue.key ?? outwardIssue.id ?? '');
      if (!mayOnIssue(jira, viewer, 'LINK_ISSUES', outward))
        refuse(404, [`No Link Issue Permission for issue '${outward.key}'`]);
      if (inward.id === outward.id) refuse(400, ['You cannot link an issue to itself.']);
      const stamp = { authorId: viewer.id, at: jira.site.clock.now() };
      const note = comment && readComment(comment, viewer, projectOf(jira, outward));
      linkIssues(jira, { type, inward, outward }, stamp);
      if (note) addComment(jira, outward, note, stamp);
      return empty(201);
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: eitherOf(
      READ_WORK,
      'read:field:jira',
      'read:issue-link-type:jira',
      'read:issue:jira',
      'read:issue-type:jira',
      'read:priority:jira',
      'read:status:jira',
      'read:avatar:jira',
      'read:issue.time-tracking:jira',
      'read:project-category:jira',
      'read:project:jira',
      'read:user:jira',
    ),
    handle: ({ viewer, param, json }) => {
      requireLinking(jira.store);
      return json(renderLink({ jira, viewer }, visibleLink(jira, viewer, param('linkId'))));
    },
  }),
  operation(jira, {
    method: 'DELETE',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: eitherOf(WRITE_WORK, 'delete:issue-link:jira'),
    handle: ({ viewer, param, empty }) => {
      requireLinking(jira.store);
      const link = visibleLink(jira, viewer, param('linkId'));
      const { outward } = endsOf(jira, link);
      if (!mayOnIssue(jira, viewer, 'LINK_ISSUES', outward))
        refuse(404, [`No Link Issue Permission for issue '${outward.key}'`]);
      unlinkIssues(jira, link, { authorId: viewer.id, at: jira.site.clock.now() });
      return empty(204);
    },
  }),
  operation(jira, {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    scopes: eitherOf(READ_WORK, 'read:issue-link-type:jira'),
    points: pointsPerEntry('issueLinkTypes'),
    handle: ({ json }) => {
      requireLinking(jira.store);
      return json({ issueLinkTypes: jira.store.linkTypes.all().map((type) => renderLinkType(jira, type)) });
    },
  }),
];

function visibleLink(jira: JiraParts, viewer: Person, id: string): IssueLink {
  if (!/^\d+$/.test(id)) return refuse(400, [`The issue link id '${id}' is not valid.`]);
  const link = jira.store.links.get(id);
  const ends = link && endsOf(jira, link);
  const seen = ends && [ends.inward, ends.outward].every((issue) => mayOnIssue(jira, viewer, 'BROWSE_PROJECTS', issue));
  return link && seen ? link : refuse(404, [`No issue link with id '${id}' exists.`]);
}
