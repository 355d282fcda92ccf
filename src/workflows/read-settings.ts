import { settle, type Settings, type SettingsParts } from '../domain/settings';
import type { Stored } from '../domain/record';
import type { Ports } from '../ports';

/** What holds in a project: its own settings, else the site's, else the app's defaults; and what of it is its own. */
export async function readSettings(
  { settings }: Pick<Ports, 'settings'>,
  projectId: string | null,
): Promise<{ readonly settings: SettingsParts; readonly own: Settings }> {
  const [project, site] = await Promise.all([
    projectId === null ? null : settings.read({ projectId }),
    settings.read('site'),
  ]);
  const own = project ? readable(project.settings) : {};
  return { settings: settle(own, readable(site.settings)), own };
}

/** A shape that this version does not know counts for nothing; the settings page says so. */
export const readable = (stored: Stored<Settings>): Settings => (stored.kind === 'value' ? stored.value : {});
