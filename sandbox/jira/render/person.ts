import type { Person } from '../../core/people';
import { selfUrl, type View } from './view';

const SIZES = { '16x16': 'xsmall', '24x24': 'small', '32x32': 'medium', '48x48': 'large' } as const;

/** The four pictures that Jira names for a person or a project. */
export const avatarUrls = (address: string): Readonly<Record<keyof typeof SIZES, string>> => ({
  '16x16': `${address}&size=${SIZES['16x16']}`,
  '24x24': `${address}&size=${SIZES['24x24']}`,
  '32x32': `${address}&size=${SIZES['32x32']}`,
  '48x48': `${address}&size=${SIZES['48x48']}`,
});

/** An account as it stands inside other answers. The e-mail address is shown to its owner and to administrators. */
export function renderPerson({ jira, viewer }: View, person: Person) {
  const account = encodeURIComponent(person.id);
  return {
    self: selfUrl(jira, `user?accountId=${account}`),
    accountId: person.id,
    accountType: person.accountType,
    ...(viewer.admin || viewer.id === person.id ? { emailAddress: person.email } : {}),
    avatarUrls: avatarUrls(`${jira.site.baseUrl}/secure/useravatar?accountId=${account}`),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
  };
}

/** The same by account id; null for nobody. */
export function renderPersonById(view: View, accountId: string | null) {
  const person = accountId === null ? undefined : view.jira.site.people.get(accountId);
  return person ? renderPerson(view, person) : null;
}
