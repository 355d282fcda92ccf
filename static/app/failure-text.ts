import type { FailureCode } from '../../src/shared/outcome';

export type FailureText = {
  readonly title: string;
  /** What the person can do beyond what the failure's message says; null where that says it all. */
  readonly advice: string | null;
};

/** The one place that says how. */
export const CONNECT_CONFLUENCE =
  'An Atlassian admin connects it under Atlassian admin, Apps, Connected apps: choose this app, then Connect Confluence.';

/** What a person reads for each failure, around the failure's own message. */
export const FAILURE_TEXT: Readonly<Record<FailureCode, FailureText>> = {
  'not-found': { title: 'Not found', advice: null },
  forbidden: { title: 'A right is missing', advice: null },
  conflict: {
    title: 'Somebody is at it already',
    advice:
      'Another person or tab is doing the same. Wait a moment and try again; you get the same page and nothing twice.',
  },
  invalid: { title: 'Something here needs a change', advice: 'Change it and try again. What you typed is still here.' },
  'try-later': {
    title: 'No answer yet',
    advice: 'Wait a moment and try again. What you typed is still here, and nothing is made twice.',
  },
  'confluence-not-connected': {
    title: 'Confluence is not connected',
    advice: CONNECT_CONFLUENCE,
  },
  unexpected: {
    title: 'Something went wrong',
    advice: 'Try again. If it happens again, tell your Jira admin; what you typed is still here.',
  },
};
