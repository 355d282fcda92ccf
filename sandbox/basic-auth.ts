import { ANONYMOUS, type Actor } from './core/actor';
import { findPerson, type People } from './core/people';

/**
 * Who sends a request with this `Authorization` header: the user name is an account id or e-mail, any password does.
 * @returns undefined when the header is there and names nobody.
 */
export function readBasicAuth(people: People, header: string | undefined): Actor | undefined {
  if (header === undefined) return ANONYMOUS;
  const encoded = /^Basic\s+(\S+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const person = possibleNames(Buffer.from(encoded, 'base64').toString('utf8'))
    .map((name) => findPerson(people, name))
    .find((found) => found?.accountType === 'atlassian' && found.active);
  return person && { kind: 'user', accountId: person.id };
}

/** An account id has a colon of its own, so the name may end at any of them; a missing password is fine too. */
const possibleNames = (credentials: string): string[] => {
  const parts = credentials.split(':');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join(':'));
};
