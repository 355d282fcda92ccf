import type { Status } from '../domain/incident';
import type { Stored } from '../domain/record';
import type { Reference } from '../domain/reference';
import type { Settings } from '../domain/settings';
import type { FieldChoice } from '../shared/views';

/** Whose settings: a project by its id, or the whole site. */
export type SettingsHome = { readonly projectId: string } | 'site';

export type SettingsPort = {
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
};
