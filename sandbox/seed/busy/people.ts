import type { Site } from '../../site';
import { person } from '../new-person';

/** Those whom only the busy world has. What they may do follows from the roles that their groups have in the projects. */
export function seedBusyPeople({ people }: Site): void {
  people.insert(person('signe-security', 'Signe Security', ['security', 'readers']));
  people.insert(person('dana-desk', 'Dana Desk', ['service-agents', 'readers']));
  people.insert(person('cleo-customer', 'Cleo Customer', ['customers']));
  people.insert({ ...person('nanna-nord', 'Nanna Nord', ['nord']), timeZone: 'Europe/Copenhagen' });
  people.insert(person('tariq-team', 'Tariq Team', ['team']));
  people.insert(person('audrey-audit', 'Audrey Audit', ['auditors']));
}
