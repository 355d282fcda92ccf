import type { Accepted } from './accept';

/**
 * Warnings of the platform check that we have looked at and live with. One that no longer appears must leave this list, or
 * the check fails.
 */
export const ACCEPTED: readonly Accepted[] = [
  {
    check: 'scopes',
    file: 'src/adapters/jira/site-url.ts',
    message: 'ask no scope for GET /rest/api/3/serverInfo',
    reason: 'Everybody may ask Jira for its address.',
  },
  {
    check: 'rules',
    file: 'manifest.yml',
    message: 'macro completion-macro: the schema knows no icon',
    reason: "The macro's documentation names it: the icon beside the title in the editor. Only the schema lacks it.",
  },
  {
    check: 'rules',
    file: 'manifest.yml',
    message: 'macro factors-macro: the schema knows no icon',
    reason: "The macro's documentation names it: the icon beside the title in the editor. Only the schema lacks it.",
  },
  {
    check: 'rules',
    file: 'manifest.yml',
    message: 'jira:issueContext incident-context: the schema knows no dynamicProperties',
    reason: "The module's documentation names it, and the linter looks into it. Only the schema lacks it.",
  },
];
