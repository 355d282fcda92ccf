import type { Issue } from '../entities';
import { jiraTime } from './date';
import { renderPersonById } from './person';
import { selfUrl, type View } from './view';

/** The files of an issue, oldest first. */
export const renderAttachments = (issue: Issue, view: View) =>
  issue.attachments.map(({ id, authorId, fileName, mimeType, size, created }) => {
    const author = renderPersonById(view, authorId);
    return {
      self: selfUrl(view.jira, `attachment/${id}`),
      id,
      filename: fileName,
      ...(author ? { author } : {}),
      created: jiraTime(created),
      size,
      mimeType,
      content: selfUrl(view.jira, `attachment/content/${id}`),
    };
  });
