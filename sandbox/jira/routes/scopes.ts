/** The alternatives that the official description gives: the classic scope, or all of the granular ones. */
export const eitherOf = (classic: string, ...granular: readonly string[]) => [[classic], granular] as const;

export const READ_WORK = 'read:jira-work';
export const WRITE_WORK = 'write:jira-work';
export const READ_USER = 'read:jira-user';

export const READ_ISSUE_GRANULAR = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
] as const;

export const CREATE_ISSUE_GRANULAR = [
  'write:issue:jira',
  'write:comment:jira',
  'write:comment.property:jira',
  'write:attachment:jira',
  'read:issue:jira',
] as const;

export const READ_PROJECT_GRANULAR = [
  'read:issue-type:jira',
  'read:project:jira',
  'read:project.property:jira',
  'read:user:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
] as const;

export const READ_PERSON_GRANULAR = [
  'read:application-role:jira',
  'read:group:jira',
  'read:user:jira',
  'read:avatar:jira',
] as const;
