import type { Person } from '../core/people';
import type { Site } from '../site';

export const person = (handle: string, displayName: string, groups: string[], admin = false): Person => ({
  id: `712020:${handle}`,
  displayName,
  email: `${handle.split('-')[0] ?? handle}@example.test`,
  admin,
  groups,
  accountType: 'atlassian',
  active: true,
  timeZone: 'Etc/UTC',
});

/** Everyone the sandbox starts with, and the app's system user. The groups decide the rights in both products. */
export function seedPeople(site: Site): void {
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
}
