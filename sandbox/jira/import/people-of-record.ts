import type { Site } from '../../site';
import type { Project, Role } from '../entities';
import type { JiraParts } from '../parts';
import type { IncidentRecord } from './incident-record';

const RESPONDERS = 'incident-responders';

export const accountIdOf = (handle: string): string => `712020:${handle}`;

/** `oncall-1` becomes `Oncall 1`. */
const nameOf = (handle: string) =>
  handle
    .split(/[-_.]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** Makes an account of every handle that has none yet; all are incident responders. */
export function ensurePeople({ people }: Site, record: IncidentRecord): void {
  for (const { handle } of record.people) {
    const id = accountIdOf(handle);
    if (people.get(id)) continue;
    people.insert({
      id,
      displayName: nameOf(handle),
      email: `${handle}@example.test`,
      admin: false,
      groups: [RESPONDERS],
      accountType: 'atlassian',
      active: true,
      timeZone: 'Etc/UTC',
    });
  }
}

/** The account that opened the issue: the first with `reporter` in the role, else the first of all. */
export function reporterOf({ people }: IncidentRecord): string {
  const reporter = people.find(({ role }) => /\breporter\b/i.test(role)) ?? people[0];
  if (!reporter) throw new Error('A record without people has passed its check.');
  return accountIdOf(reporter.handle);
}

/**
 * Makes the roles and groups to which comments are restricted. Who wrote such a comment belongs to them, and so does every
 * site administrator; nobody else who is not in them already.
 */
export function ensureVisibility({ site }: JiraParts, project: Project, record: IncidentRecord): void {
  for (const event of record.events) {
    if (event.kind !== 'comment' || !event.visibility) continue;
    const { type, value } = event.visibility;
    const members = [accountIdOf(event.by), ...site.people.filter(({ admin }) => admin).map(({ id }) => id)];
    if (type === 'role') addToRole(roleNamed(site, project, value), members);
    else for (const id of members) addToGroup(site, id, value);
  }
}

function roleNamed(site: Site, project: Project, name: string): Role {
  const found = project.roles.find((role) => role.name === name);
  if (found) return found;
  const role: Role = { id: site.ids.next('role'), name, holders: [] };
  project.roles.push(role);
  return role;
}

function addToRole(role: Role, accountIds: readonly string[]): void {
  for (const accountId of accountIds) {
    const held = role.holders.some((holder) => holder.type === 'user' && holder.accountId === accountId);
    if (!held) role.holders.push({ type: 'user', accountId });
  }
}

function addToGroup({ people }: Site, accountId: string, group: string): void {
  const person = people.get(accountId);
  if (person && !person.groups.includes(group)) person.groups.push(group);
}
