import { createCollection, type Collection } from '../core/collection';
import type {
  Component,
  CustomField,
  IndexedIssue,
  Issue,
  IssueLink,
  IssueType,
  LinkType,
  PanelPin,
  Priority,
  Project,
  Resolution,
  SentMail,
  SiteSettings,
  Status,
  Task,
} from './entities';

export type JiraStore = {
  readonly projects: Collection<Project>;
  readonly issueTypes: Collection<IssueType>;
  readonly statuses: Collection<Status>;
  readonly priorities: Collection<Priority>;
  readonly resolutions: Collection<Resolution>;
  readonly linkTypes: Collection<LinkType>;
  readonly customFields: Collection<CustomField>;
  readonly components: Collection<Component>;
  readonly issues: Collection<Issue>;
  readonly links: Collection<IssueLink>;
  readonly mails: Collection<SentMail>;
  readonly panelPins: Collection<PanelPin>;
  readonly tasks: Collection<Task>;
  /** Empty while everything is as Jira comes. */
  readonly settings: Collection<SiteSettings>;
  /** What the search knows of issues; empty while it does not lag behind. */
  readonly searchIndex: Collection<IndexedIssue>;
};

export const createJiraStore = (): JiraStore => ({
  projects: createCollection<Project>(),
  issueTypes: createCollection<IssueType>(),
  statuses: createCollection<Status>(),
  priorities: createCollection<Priority>(),
  resolutions: createCollection<Resolution>(),
  linkTypes: createCollection<LinkType>(),
  customFields: createCollection<CustomField>(),
  components: createCollection<Component>(),
  issues: createCollection<Issue>(),
  links: createCollection<IssueLink>(),
  mails: createCollection<SentMail>(),
  panelPins: createCollection<PanelPin>(),
  tasks: createCollection<Task>(),
  settings: createCollection<SiteSettings>(),
  searchIndex: createCollection<IndexedIssue>(),
});
