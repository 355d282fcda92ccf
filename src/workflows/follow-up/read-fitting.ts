import type { Settings, SettingsParts } from '../../domain/settings';
import type { Ports } from '../../ports';
import { fitParts } from '../fit-parts';
import { readSettings } from '../read-settings';

/** What holds in a project, read now and without what is gone by now. @param partsOf those that are needed */
export async function readFitting(
  ports: Pick<Ports, 'settings' | 'configuration' | 'pages' | 'targets'>,
  projectId: string,
  partsOf: (settings: SettingsParts) => Settings,
): Promise<SettingsParts> {
  const { settings } = await readSettings(ports, projectId);
  return fitParts(ports, { settings, projectId }, partsOf);
}
