import { checkSettings } from '../domain/check-settings';
import type { Settings } from '../domain/settings';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { SavedSettings } from '../shared/views';
import { mustAdminister, type SettingsPlace } from './view-settings';

type Input = Pick<SettingsPlace, 'home'> & { readonly version: number; readonly settings: Settings };

/**
 * Saves settings as the version after the one that the form was opened with.
 * @throws FailureError `conflict` when somebody saved in between, `invalid` with what must change, `forbidden`.
 */
export async function saveSettings(
  ports: Pick<Ports, 'settings' | 'configuration'>,
  { home, version, settings }: Input,
): Promise<SavedSettings> {
  const problem = Object.values(checkSettings(settings))[0];
  if (problem) throw new FailureError('invalid', problem);
  await mustAdminister(ports, home);
  const newest = await ports.settings.read(home);
  const isNewest = newest.version === version && newest.settings.kind !== 'unreadable';
  if (!isNewest || !(await ports.settings.save(home, version + 1, settings)))
    throw new FailureError(
      'conflict',
      'Somebody else saved these settings while you were editing. What you changed is still here: look at theirs, then save again.',
    );
  return { version: version + 1 };
}
