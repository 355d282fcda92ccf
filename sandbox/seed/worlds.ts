import type { Confluence } from '../confluence';
import type { Jira } from '../jira';
import type { Site } from '../site';
import { seedConfluence } from './confluence';
import { seedJira } from './jira';
import { seedPeople } from './people';
import { WORLDS, type World } from './world-names';

export { WORLDS, type World } from './world-names';

export const isWorld = (name: string): name is World => WORLDS.some((world) => world === name);

type Parts = { readonly site: Site; readonly jira: Jira; readonly confluence: Confluence };

/**
 * Fills an empty site with a world: `quiet` has a handful of incidents, `empty` has people, projects and spaces only, and
 * `busy` is `quiet` with more people, projects of every kind and incidents that few may see or edit.
 * The site's people, ids and collections must be as new, so that the same world always gets the same ids.
 */
export function seedWorld(world: World, { site, jira, confluence }: Parts): void {
  seedPeople(site, world);
  seedJira(world, { site, jira });
  seedConfluence(world, { site, confluence });
}
