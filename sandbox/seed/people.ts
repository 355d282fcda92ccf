import type { Site } from '../site';
import { seedBusyPeople } from './busy/people';
import { person } from './new-person';
import type { World } from './world-names';

/** Everyone a world starts with, and the app's system user. The groups decide the rights in both products. */
export function seedPeople(site: Site, world: World): void {
  const people = [
    person('alex-admin', 'Alex Admin', ['site-admins', 'incident-responders', 'platform'], true),
    person('robin-responder', 'Robin Responder', ['incident-responders', 'platform']),
    person('sam-support', 'Sam Support', ['incident-responders']),
    person('vera-viewer', 'Vera Viewer', ['readers']),
    person('noah-nolink', 'Noah Nolink', ['no-link']),
    person('olga-outside', 'Olga Outside', ['platform']),
    person('mona-manager', 'Mona Manager', ['readers', 'managers']),
  ];
  for (const entry of people) site.people.insert(entry);
  site.people.insert({
    ...person('app', 'Blameless Postmortem', []),
    id: site.appAccountId,
    email: 'app@example.test',
    accountType: 'app',
  });
  if (world === 'busy') seedBusyPeople(site);
}
