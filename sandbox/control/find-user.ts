import { findPerson, type Person } from '../core/people';
import type { Sandbox } from '../sandbox';
import { refuse } from './read-body';

/** A person by account id or e-mail. @throws 400 when there is none. */
export function findUser({ site }: Sandbox, accountIdOrEmail: string): Person {
  const found = findPerson(site.people, accountIdOrEmail);
  return found?.accountType === 'atlassian' ? found : refuse(`There is no user ${accountIdOrEmail}.`);
}
