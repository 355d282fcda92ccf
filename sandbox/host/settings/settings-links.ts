import { modulesOfType } from '../../forge/load-manifest';
import { PROJECT_PAGES, SITE_PAGES } from '../../forge/place-for-settings';
import { html, type Html } from '../html';
import type { Viewer } from '../viewer';
import { mayAdminister } from './may-administer';

/** Ways to the app's pages among the settings of a project, or with null of the site; nothing for who may not. */
export async function settingsLinks(viewer: Viewer, projectKey: string | null): Promise<Html> {
  if (!(await mayAdminister(viewer, projectKey))) return html``;
  const types = projectKey === null ? SITE_PAGES : PROJECT_PAGES;
  const modules = types.flatMap((type) => modulesOfType(viewer.sandbox.manifest, type));
  if (modules.length === 0) return html``;
  const base = projectKey === null ? '/settings/apps' : `/projects/${projectKey}/settings/apps`;
  return html`<nav class="settings-links" aria-label="${projectKey === null ? 'Site settings' : 'Project settings'}">
    <span class="subtle">${projectKey === null ? 'Settings of the site:' : 'Project settings:'}</span>
    ${modules.map(({ key, title }) => html`<a href="${base}/${key}">${title ?? key}</a>`)}
  </nav>`;
}
