import type { SettingsHome, SettingsPort } from '../../ports';

/**
 * Settings that are read once for as long as the port is used: one invocation looks at them many times, and they are to be
 * the same throughout. What is saved is read anew.
 */
export function rememberSettings(settings: SettingsPort): SettingsPort {
  const known = new Map<string, ReturnType<SettingsPort['read']>>();
  const nameOf = (home: SettingsHome) => (home === 'site' ? home : `project ${home.projectId}`);
  return {
    listProjects: () => settings.listProjects(),
    read(home) {
      const name = nameOf(home);
      const reading = known.get(name) ?? settings.read(home);
      known.set(name, reading);
      // A failure is not kept: the next one asks again.
      reading.catch(() => known.delete(name));
      return reading;
    },
    save(home, version, next) {
      known.delete(nameOf(home));
      return settings.save(home, version, next);
    },
  };
}
