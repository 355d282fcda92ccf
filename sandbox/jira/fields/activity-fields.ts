import { addComment, commentInput, readComment } from '../add-comment';
import { isRefusal } from '../errors';
import { may, securityLevelOf } from '../permissions';
import { readableComments, renderComment } from '../render/comment';
import { renderAttachments } from '../render/attachments';
import { jiraTime } from '../render/date';
import { selfUrl } from '../render/view';
import { never, problem, readList, readOnly, type Field, type FieldPlace } from './field';

const COMMENT: Field = {
  ...readOnly(
    'comment',
    'Comment',
    { type: 'comments-page' },
    (issue, view) => {
      const comments = readableComments(view, issue).map((comment) => renderComment(view, issue, comment));
      return {
        comments,
        self: selfUrl(view.jira, `issue/${issue.id}/comment`),
        maxResults: comments.length,
        total: comments.length,
        startAt: 0,
      };
    },
    { navigable: false },
  ),
  setter: {
    operations: ['add'],
    required: never,
    hasDefaultValue: false,
    offered: (viewer, project) => may(viewer, 'ADD_COMMENTS', project),
    current: () => [],
    fold: (operation, value, current) =>
      operation === 'add' ? [...readList(current), value] : problem('Comments cannot be removed through an issue.'),
    read: (input, place) => {
      const comments = readList(input).map((entry) => readNew(entry, place));
      return (issue) => {
        const stamp = { authorId: place.viewer.id, at: place.jira.site.clock.now() };
        for (const comment of comments) addComment(place.jira, issue, comment, stamp);
        // A comment is no change of a field.
        return null;
      };
    },
  },
};

function readNew(input: unknown, { viewer, project }: FieldPlace) {
  const parsed = commentInput.safeParse(input);
  if (!parsed.success) return problem('Comment body is not valid!');
  try {
    return readComment(parsed.data, viewer, project);
  } catch (error) {
    if (isRefusal(error)) return problem(error.message);
    throw error;
  }
}

const renderSecurityLevel: Field['render'] = (issue, { jira }) => {
  const level = securityLevelOf(jira, issue);
  if (!level) return null;
  const { id, name, description } = level;
  return { self: selfUrl(jira, `securitylevel/${id}`), id, description, name };
};

const DATE_TIME = { type: 'datetime' } as const;

export const ACTIVITY_FIELDS: readonly Field[] = [
  COMMENT,
  readOnly('attachment', 'Attachment', { type: 'array', items: 'attachment' }, renderAttachments, {
    navigable: false,
    clauseNames: ['attachments'],
  }),
  readOnly('security', 'Security Level', { type: 'securitylevel' }, renderSecurityLevel, {
    clauseNames: ['level'],
  }),
  readOnly('created', 'Created', DATE_TIME, ({ created }) => jiraTime(created), {
    clauseNames: ['created', 'createdDate'],
  }),
  readOnly('updated', 'Updated', DATE_TIME, ({ updated }) => jiraTime(updated), {
    clauseNames: ['updated', 'updatedDate'],
  }),
  readOnly('resolutiondate', 'Resolved', DATE_TIME, ({ resolved }) => (resolved === null ? null : jiraTime(resolved)), {
    clauseNames: ['resolutiondate', 'resolved'],
  }),
];
