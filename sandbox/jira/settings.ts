import type { SiteSettings } from './entities';
import type { JiraStore } from './store';
import { refuse } from './errors';

/** What a site administrator may switch. */
export type JiraSettings = Readonly<Omit<SiteSettings, 'id'>>;

const AS_IT_COMES: JiraSettings = { issueLinking: true };

export function readSettings({ settings }: JiraStore): JiraSettings {
  const { issueLinking } = settings.get('site') ?? AS_IT_COMES;
  return { issueLinking };
}

/** Sets what is named; the rest stays. */
export function changeSettings(store: JiraStore, changes: Partial<JiraSettings>): void {
  const next: SiteSettings = { id: 'site', ...readSettings(store), ...changes };
  store.settings.delete('site');
  store.settings.insert(next);
}

/**
 * Links between issues need the site to allow them.
 * @throws 404 where it does not; for links to something outside Jira that is 403, as the official description has it.
 */
export function requireLinking(store: JiraStore, status: 403 | 404 = 404): void {
  if (!readSettings(store).issueLinking) refuse(status, ['Issue linking is currently disabled.']);
}
