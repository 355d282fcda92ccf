import { createCollection, type Collection } from './collection';

/** An Atlassian account; `id` is the account id. Both products and the host know the same people. */
export type Person = {
  id: string;
  displayName: string;
  email: string;
  /** Site administrator. */
  admin: boolean;
  groups: string[];
  accountType: 'atlassian' | 'app';
  active: boolean;
  timeZone: string;
};

export type People = Collection<Person>;

export const createPeople = (): People => createCollection<Person>();

/** Finds a person by account id or e-mail address, as a basic-auth user name or the control plane gives them. */
export function findPerson(people: People, accountIdOrEmail: string): Person | undefined {
  const wanted = accountIdOrEmail.toLowerCase();
  return people.get(accountIdOrEmail) ?? people.find((person) => person.email.toLowerCase() === wanted);
}
