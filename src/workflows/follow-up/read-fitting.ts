import { fitSettings } from '../../domain/fit-settings';
import type { Settings, SettingsParts } from '../../domain/settings';
import type { Ports } from '../../ports';
import { readKnownIds } from '../read-known-ids';
import { readSettings } from '../read-settings';

/**
 * What holds in a project, without what is gone by now: its default holds meanwhile, as the settings page says.
 * @param partsOf those that are needed. Only what they name is asked for.
 */
export async function readFitting(
  ports: Pick<Ports, 'settings' | 'configuration' | 'pages' | 'targets'>,
  projectId: string,
  partsOf: (settings: SettingsParts) => Settings,
): Promise<SettingsParts> {
  const { settings } = await readSettings(ports, projectId);
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
