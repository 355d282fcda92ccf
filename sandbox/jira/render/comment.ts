import { adfToHtml } from '../../adf/render';
import type { Comment, Issue } from '../entities';
import { isInternal } from '../internal-comment';
import { mayReadComment } from '../permissions';
import { jiraTime } from './date';
import { renderPersonById } from './person';
import { selfUrl, type View } from './view';

/** `expand` may hold `properties` and `renderedBody`. */
export function renderComment(view: View, issue: Issue, comment: Comment, expand: readonly string[] = []) {
  const author = renderPersonById(view, comment.authorId);
  return {
    self: selfUrl(view.jira, `issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    ...(author ? { author, updateAuthor: author } : {}),
    body: comment.body,
    created: jiraTime(comment.created),
    updated: jiraTime(comment.created),
    ...(comment.visibility ? { visibility: comment.visibility } : {}),
    jsdPublic: !isInternal(comment),
    ...(expand.includes('properties') ? { properties: comment.properties } : {}),
    ...(expand.includes('renderedBody') ? { renderedBody: toHtml(comment.body) } : {}),
  };
}

/** What the viewer may read, oldest first. */
export const readableComments = ({ jira, viewer }: View, issue: Issue): readonly Comment[] =>
  issue.comments.filter((comment) => mayReadComment(jira, viewer, issue, comment));

/** The HTML of a document in Jira, where there are no macros. */
export const toHtml = (document: unknown): string => adfToHtml(document, { extension: () => '' });
