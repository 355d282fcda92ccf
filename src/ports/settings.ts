import type { Status } from '../domain/incident';
import type { Stored } from '../domain/record';
import type { Reference } from '../domain/reference';
import type { Settings } from '../domain/settings';
import type { FieldChoice, IssueChoice } from '../shared/views';

/** Whose settings: a project by its id, or the whole site. */
export type SettingsHome = { readonly projectId: string } | 'site';

export type SettingsPort = {
  /** The ids of projects that have settings of their own. */
  listProjects(): Promise<readonly string[]>;
  /** The newest version; 0 with `none` where nobody has saved any. */
  read(home: SettingsHome): Promise<{ readonly version: number; readonly settings: Stored<Settings> }>;
  /** @returns false when somebody saved this version before. */
  save(home: SettingsHome, version: number, settings: Settings): Promise<boolean>;
};

export type Workflows = { readonly issueTypes: readonly Reference[]; readonly statuses: readonly Status[] };

/** What a project or the site is made of, as the person sees it. */
export type ConfigurationPort = {
  /** Of a project its admins, of the site the admins of Jira. */
  mayAdminister(home: SettingsHome): Promise<boolean>;
  /** Of a project what it uses; of the site what its company-managed projects share. */
  readWorkflows(home: SettingsHome): Promise<Workflows>;
  listFields(): Promise<readonly FieldChoice[]>;
  /** The first groups whose name has the query in it; for who may not browse groups only the one of exactly that name. */
  searchGroups(query: string): Promise<readonly Reference[]>;
  /** null: the person may not look. */
  hasGroup(id: string): Promise<boolean | null>;
  /** By key or id. null: not there, or not visible. */
  findIssue(keyOrId: string): Promise<IssueChoice | null>;
};
