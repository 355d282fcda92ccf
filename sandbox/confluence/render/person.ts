import type { Person } from '../../core/people';
import type { View } from '../parts';
import { baseUrl } from './links';

const picture = ({ id }: Person) => ({ path: `/wiki/aa-avatar/${encodeURIComponent(id)}`, isDefault: true });

/** By their privacy settings, people show their e-mail address to themselves alone. */
const emailFor = (viewer: Person, person: Person) => (viewer.id === person.id ? person.email : '');

export const renderPerson = ({ viewer }: View, person: Person) => ({
  accountId: person.id,
  accountType: person.accountType,
  accountStatus: person.active ? 'active' : 'inactive',
  displayName: person.displayName,
  publicName: person.displayName,
  email: emailFor(viewer, person),
  timeZone: person.timeZone,
  isExternalCollaborator: false,
  profilePicture: picture(person),
});

/** The same in the older shape. */
export const renderCurrentPerson = ({ confluence, viewer }: View) => ({
  type: 'known',
  accountId: viewer.id,
  accountType: viewer.accountType,
  displayName: viewer.displayName,
  publicName: viewer.displayName,
  email: viewer.email,
  timeZone: viewer.timeZone,
  isExternalCollaborator: false,
  isGuest: false,
  profilePicture: { ...picture(viewer), width: 48, height: 48 },
  _expandable: { operations: '', personalSpace: '' },
  _links: {
    base: baseUrl(confluence.site),
    context: '/wiki',
    self: `${baseUrl(confluence.site)}/rest/api/user/current`,
  },
});
