import type { History, Issue, IssueLink } from './entities';
import type { JiraParts } from './parts';
import type { Stamp } from './record-change';

type Happened = {
  /** The account that did it. */
  readonly actorId: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

export type IssueEventName = 'avi:jira:created:issue' | 'avi:jira:updated:issue' | 'avi:jira:deleted:issue';
export type LinkEventName = 'avi:jira:created:issuelink' | 'avi:jira:deleted:issuelink';

/** What happened to an issue, with the issue as it was then; `history` where the event is a change of fields. */
export type IssueEvent = Happened & {
  readonly name: IssueEventName;
  readonly issue: Issue;
  readonly history: History | null;
};

/** A link that was made or removed; the source is the issue at which it starts, as it was then. */
export type LinkEvent = Happened & {
  readonly name: LinkEventName;
  readonly link: IssueLink;
  readonly source: Issue;
  readonly destination: Issue;
};

export type JiraEvent = IssueEvent | LinkEvent;

/** Tells the listeners what happened to an issue; a deletion is told before the issue goes. */
export const tellIssueEvent = (
  jira: JiraParts,
  name: IssueEventName,
  issue: Issue,
  { authorId, at }: Stamp,
  history: History | null = null,
): void => jira.tellEvent({ name, actorId: authorId, at, issue: structuredClone(issue), history });

export const tellLinkEvent = (
  jira: JiraParts,
  name: LinkEventName,
  link: IssueLink,
  ends: { readonly inward: Issue; readonly outward: Issue },
  { authorId, at }: Stamp,
): void =>
  jira.tellEvent({
    name,
    actorId: authorId,
    at,
    link: { ...link },
    source: structuredClone(ends.inward),
    destination: structuredClone(ends.outward),
  });
