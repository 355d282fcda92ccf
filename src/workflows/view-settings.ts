import { settle } from '../domain/settings';
import { TEMPLATES } from '../domain/templates';
import type { Ports, SettingsHome } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { SettingsView } from '../shared/views';
import { findUnfit } from './find-unfit-settings';
import { readable } from './read-settings';

type Reads = Pick<Ports, 'settings' | 'configuration' | 'targets' | 'pages' | 'log'>;
export type SettingsPlace = {
  readonly home: SettingsHome;
  /** As the platform names it; null where it does not. */
  readonly projectKey: string | null;
  readonly confluenceConnected: boolean;
};

/** The settings of a project or of the site, for its admins, with what can be chosen. */
export async function viewSettings(
  ports: Reads,
  { home, projectKey, confluenceConnected }: SettingsPlace,
): Promise<SettingsView> {
  await mustAdminister(ports, home);
  const [saved, site, workflows, fields, linkTypes, projects, spaces] = await Promise.all([
    ports.settings.read(home),
    home === 'site' ? null : ports.settings.read('site'),
    ports.configuration.readWorkflows(home),
    ports.configuration.listFields(),
    ports.targets.listLinkTypes(),
    ports.targets.listProjects([]),
    confluenceConnected ? listSpaces(ports) : null,
  ]);
  const settings = readable(saved.settings);
  const defaults = site ? readable(site.settings) : {};
  return {
    home: home === 'site' ? 'site' : 'project',
    projectKey,
    version: saved.version,
    unreadable: saved.settings.kind === 'unreadable' ? UNREADABLE_SETTINGS : null,
    settings,
    inherited: settle(defaults),
    unfit: await findUnfit(ports, {
      settings,
      templateIds: [...TEMPLATES, ...(defaults.templates?.own ?? [])].map(({ id }) => id),
      confluenceConnected,
      readWorkflows: () => Promise.resolve(workflows),
      listFields: () => Promise.resolve(fields),
    }),
    choices: { ...workflows, fields, linkTypes, projects, spaces },
  };
}

/** @throws FailureError `forbidden`: settings are for admins, whatever page asks for them. */
export async function mustAdminister({ configuration }: Pick<Ports, 'configuration'>, home: SettingsHome) {
  if (await configuration.mayAdminister(home)) return;
  throw new FailureError(
    'forbidden',
    home === 'site'
      ? 'Only Jira admins may change the defaults of the site. Ask one of them.'
      : 'Only the admins of this project may change its settings. Ask one of them.',
  );
}

const UNREADABLE_SETTINGS =
  'These settings were saved by a newer version of the app. They are left alone and the defaults hold; update the app to change them.';

/** Settings can be changed without Confluence, so its silence is not the end. */
async function listSpaces({ pages, log }: Reads): Promise<SettingsView['choices']['spaces']> {
  try {
    return (await pages.listSpaces()).spaces;
  } catch (error) {
    log('spaces', error);
    return null;
  }
}
