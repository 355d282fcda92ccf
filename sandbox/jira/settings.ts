import type { SiteSettings } from './entities';
import type { JiraParts } from './parts';
import type { JiraStore } from './store';
import { refuse } from './errors';

/** What a site administrator may switch. */
export type JiraSettings = Readonly<Omit<SiteSettings, 'id'>>;

const AS_IT_COMES: JiraSettings = { issueLinking: true, workflowValidators: [] };

export function readSettings({ settings }: JiraStore): JiraSettings {
  const { issueLinking, workflowValidators } = settings.get('site') ?? AS_IT_COMES;
  return { issueLinking, workflowValidators };
}

/** Sets what is named; the rest stays. @throws where a validator, a project or a status is not there. */
export function changeSettings({ store, validators }: JiraParts, changes: Partial<JiraSettings>): void {
  for (const { project, status, validator } of changes.workflowValidators ?? []) {
    const found = store.projects.find(({ key }) => key === project);
    if (!found) refuse(400, [`There is no project ${project}.`]);
    if (found.style === 'next-gen') refuse(400, [`${project} is team-managed; validators of apps are for the others.`]);
    if (!store.statuses.find(({ name }) => name === status)) refuse(400, [`There is no status ${status}.`]);
    if (!validators.some(({ key }) => key === validator)) refuse(400, [`The app has no validator ${validator}.`]);
  }
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
