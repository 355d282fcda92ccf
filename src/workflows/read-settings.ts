import { settle, type Settings, type SettingsParts } from '../domain/settings';
import type { Stored } from '../domain/record';
import type { Ports } from '../ports';

/** What holds in a project: its own settings, else the site's, else the app's defaults. */
export async function readSettings({ settings }: Pick<Ports, 'settings'>, projectId: string): Promise<SettingsParts> {
  const [project, site] = await Promise.all([settings.read({ projectId }), settings.read('site')]);
  return settle(readable(project.settings), readable(site.settings));
}

/** A shape that this version does not know counts for nothing; the settings page says so. */
export const readable = (stored: Stored<Settings>): Settings => (stored.kind === 'value' ? stored.value : {});
