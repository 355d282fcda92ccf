import type { JiraStore } from '../jira/store';
import type { Site } from '../site';
import { extensionId } from './installation';
import { moduleByKey, type Manifest } from './load-manifest';
import type { InvocationPlace } from './types';

type Parts = { readonly site: Site; readonly manifest: Manifest; readonly jira: { readonly store: JiraStore } };

/** Module types whose page belongs to a project. */
export const PROJECT_PAGES: readonly string[] = ['jira:projectSettingsPage'];
/** Module types whose page belongs to the whole site. */
export const SITE_PAGES: readonly string[] = ['jira:adminPage'];
/** Module types whose page stands among the apps, for everybody. */
export const APP_PAGES: readonly string[] = ['jira:globalPage'];

/**
 * The place of a page of the app among a project's settings, whoever looks at it.
 * @returns null when there is no such project.
 * @throws when the manifest has no such module.
 */
export function placeForProject(
  { site, manifest, jira }: Parts,
  moduleKey: string,
  projectIdOrKey: string,
): InvocationPlace | null {
  const { type } = moduleByKey(manifest, moduleKey);
  const project = jira.store.projects.find(({ id, key }) => id === projectIdOrKey || key === projectIdOrKey);
  if (!project) return null;
  const path = `/projects/${project.key}/settings/apps/${moduleKey}`;
  return {
    moduleKey,
    localId: `${extensionId(manifest, moduleKey)}-path:${path}`,
    extension: {
      type,
      project: { id: project.id, key: project.key, type: project.type },
      location: `${site.baseUrl}${path}`,
    },
  };
}

/** The place of a page of the app for the whole site, or among its apps. @throws when the manifest has no such module. */
export function placeForSite({ site, manifest }: Parts, moduleKey: string): InvocationPlace {
  const { type } = moduleByKey(manifest, moduleKey);
  const path = APP_PAGES.includes(type) ? appPagePath(moduleKey) : `/settings/apps/${moduleKey}`;
  return {
    moduleKey,
    localId: `${extensionId(manifest, moduleKey)}-path:${path}`,
    extension: { type, location: `${site.baseUrl}${path}` },
  };
}

/** Our own address for a page of the app among the apps. */
export const appPagePath = (moduleKey: string): string => `/apps/${moduleKey}`;
