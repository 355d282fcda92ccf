import type { Jira } from '../jira';
import type { Site } from '../site';
import { seedBusyJira } from './busy';
import { seedIncidents } from './incidents';
import { seedProjects } from './jira-projects';
import { seedSchemes } from './jira-schemes';
import type { World } from './world-names';

/** The Jira half of a world; the people must be there, the collections empty. */
export function seedJira(world: World, { site, jira }: { readonly site: Site; readonly jira: Jira }): void {
  seedSchemes(site, jira.store);
  seedProjects(site, jira.store);
  if (world !== 'empty') seedIncidents({ site, jira });
  if (world === 'busy') seedBusyJira({ site, jira });
}
