import { html, type Html } from '../html';
import { commentList, historyList } from './activity';
import { issueFields } from './fields';
import { issueLinks, webLinks } from './links';
import type { IssueData } from './read-issue';
import { statusMenu } from './status-menu';

export type IssueFragments = Readonly<
  Record<'heading' | 'status' | 'fields' | 'links' | 'webLinks' | 'comments' | 'history', Html>
>;

/** The parts of an issue's view that show Jira's data and are fetched again when it changes. */
export function issueFragments(
  { issue, remoteLinks, comments, changelog }: IssueData,
  timeZone: string,
): IssueFragments {
  const fragment = (name: string, content: Html): Html => html`<div data-fragment="${name}">${content}</div>`;
  return {
    heading: fragment('heading', html`<h1 id="page-title">${issue.fields.summary}</h1>`),
    status: fragment('status', statusMenu(issue)),
    fields: fragment('fields', issueFields(issue, timeZone)),
    links: fragment('links', issueLinks(issue)),
    webLinks: fragment('webLinks', webLinks(remoteLinks)),
    comments: fragment('comments', commentList(comments, timeZone)),
    history: fragment('history', historyList(changelog, issue, timeZone)),
  };
}
