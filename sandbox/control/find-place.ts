import type { ManifestModule } from '../forge/load-manifest';
import { macrosOnPage } from '../forge/macros-on-page';
import { placeForIssue } from '../forge/place-for-issue';
import { placeForPage } from '../forge/place-for-page';
import { APP_PAGES, placeForProject, placeForSite, PROJECT_PAGES, SITE_PAGES } from '../forge/place-for-settings';
import type { InvocationPlace } from '../forge/types';
import type { Sandbox } from '../sandbox';
import { refuse } from './read-body';

export type PlaceWanted = {
  readonly module: string;
  /** Id or key. */
  readonly issue?: string | undefined;
  /** Id. */
  readonly page?: string | undefined;
  /** Id or key. */
  readonly project?: string | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
};

/** The place in which a module is to be invoked. @throws 400 where the product would never show it. */
export function findPlace(sandbox: Sandbox, wanted: PlaceWanted): InvocationPlace {
  const { issue, page, project } = wanted;
  const module = findModule(sandbox, wanted.module);
  if ([issue, page, project].filter((place) => place !== undefined).length > 1)
    refuse('Give an issue, a page or a project, only one of them.');
  if (module.type === 'macro') {
    if (page === undefined) return refuse(`The module ${module.key} is a macro: give the id of its page.`);
    return findPagePlace(sandbox, module, page, wanted.config);
  }
  if (module.type === 'confluence:contentBylineItem') {
    if (page === undefined) return refuse(`The module ${module.key} is shown on a page: give its id.`);
    return placeForPage(sandbox, module.key, page, null) ?? refuse(`There is no page ${page}.`);
  }
  if ([...SITE_PAGES, ...APP_PAGES].includes(module.type)) return placeForSite(sandbox, module.key);
  if (PROJECT_PAGES.includes(module.type)) {
    if (project === undefined) return refuse(`The module ${module.key} is shown in a project: give its id or key.`);
    return placeForProject(sandbox, module.key, project) ?? refuse(`There is no project ${project}.`);
  }
  if (!module.type.startsWith('jira:issue')) return refuse(`The sandbox has not built places for ${module.type}.`);
  if (issue === undefined) return refuse(`The module ${module.key} is shown on an issue: give its id or key.`);
  return placeForIssue(sandbox, module.key, issue) ?? refuse(`There is no issue ${issue}.`);
}

function findModule({ manifest }: Sandbox, key: string): ManifestModule {
  const found = manifest.modules.find((module) => module.key === key && module.resolver !== null);
  const known = manifest.modules.filter((module) => module.resolver !== null).map((module) => module.key);
  return found ?? refuse(`The manifest has no module ${key} that can be invoked. There are: ${known.join(', ')}.`);
}

function findPagePlace(
  sandbox: Sandbox,
  module: ManifestModule,
  pageId: string,
  config: PlaceWanted['config'],
): InvocationPlace {
  const macros = macrosOnPage(sandbox, module.key, pageId);
  if (!macros) return refuse(`There is no page ${pageId}.`);
  const macro = config ? { config } : macros[0];
  if (!macro) return refuse(`The page ${pageId} holds no macro ${module.key}: give its config.`);
  return placeForPage(sandbox, module.key, pageId, macro) ?? refuse(`There is no page ${pageId}.`);
}
