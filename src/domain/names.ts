import type { NamePolicy } from './settings';

/** A person as the incident knows them: what they are to it, and the name Jira shows; null where Jira shows none. */
export type PersonNames = { readonly role: string; readonly name: string | null };

/** What a person is called on a page. Without a name only the role is left. */
export function callPerson({ role, name }: PersonNames, policy: NamePolicy): string {
  const shown = name?.replace(/^@/, '').trim() ?? '';
  if (policy === 'roles' || shown === '') return role;
  return policy === 'as-written' ? shown : initialsOf(shown);
}

/** `Robin van Dam` becomes `R. v. D.`; a name of one word keeps its first letter. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => word.match(/\p{L}|\p{N}/u)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join(' ');
