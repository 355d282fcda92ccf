import { fitSettings } from '../domain/fit-settings';
import type { Settings, SettingsParts } from '../domain/settings';
import { readKnownIds, type FitReads } from './read-known-ids';

/**
 * What holds in a project, without what is not there: its default holds meanwhile, as the settings page says.
 * @param partsOf those that are needed. Only what they name is asked for.
 */
export async function fitParts(
  ports: FitReads,
  { settings, projectId }: { readonly settings: SettingsParts; readonly projectId: string },
  partsOf: (settings: SettingsParts) => Settings,
): Promise<SettingsParts> {
  const needed = partsOf(settings);
  const known = await readKnownIds(ports, {
    settings: needed,
    templateIds: [],
    confluenceConnected: false,
    readWorkflows: () => ports.configuration.readWorkflows({ projectId }),
    listFields: ports.configuration.listFields,
  });
  return { ...settings, ...fitSettings(needed, known).fitting };
}
