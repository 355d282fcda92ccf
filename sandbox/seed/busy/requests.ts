import { textToAdf } from '../../adf/plain-text';
import { addComment } from '../../jira/add-comment';
import { INTERNAL_COMMENT } from '../../jira/internal-comment';
import type { Jira } from '../../jira';
import { newIssue } from '../../jira/new-issue';

const CLEO = '712020:cleo-customer';
const DANA = '712020:dana-desk';
const OPENED = Date.parse('2026-07-20T08:00:00Z');
const HOUR = 3_600_000;

/** What a service project is mostly full of: a request that is no incident. */
export function seedRequest({ store, parts }: Jira): void {
  const project = store.projects.find(({ key }) => key === 'DESK');
  const issueType = store.issueTypes.find(({ name }) => name === 'Service request');
  if (!project || !issueType) throw new Error('The world has no service project for the request.');
  const request = newIssue(parts, { project, issueType, creatorId: CLEO, at: OPENED });
  request.summary = 'A second screen for the front desk';
  const say = (authorId: string, hoursLater: number, text: string, internal = false) =>
    addComment(
      parts,
      request,
      { body: textToAdf(text), visibility: null, properties: internal ? [INTERNAL_COMMENT] : [] },
      { authorId, at: OPENED + hoursLater * HOUR },
    );
  say(DANA, 1, 'Which connector does the computer have?');
  say(DANA, 1, 'Two are left in storage.', true);
  say(CLEO, 3, 'A round one, I think.');
}
