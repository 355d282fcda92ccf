import type { Confluence } from '../confluence';
import type { Jira } from '../jira';
import type { Site } from '../site';
import { seedConfluence } from './confluence';
import { seedJira } from './jira';
import { seedPeople } from './people';
import { WORLDS, type World } from './world-names';

export { WORLDS, type World } from './world-names';

const BUILT: readonly World[] = ['quiet', 'empty'];

export const isWorld = (name: string): name is World => WORLDS.some((world) => world === name);

type Parts = { readonly site: Site; readonly jira: Jira; readonly confluence: Confluence };

/**
 * Fills an empty site with a world: `quiet` has a handful of incidents, `empty` has people, projects and spaces only.
 * The site's people, ids and collections must be as new, so that the same world always gets the same ids.
 * @throws when the world is not built, naming those that are.
 */
export function seedWorld(world: World, { site, jira, confluence }: Parts): void {
  if (!BUILT.includes(world))
    throw new Error(`The world '${world}' is not built yet. Choose one of: ${BUILT.join(', ')}.`);
  seedPeople(site);
  seedJira(world, { site, jira });
  seedConfluence(world, { site, confluence });
}
