import type { Person } from '../core/people';

/** An account by its handle, in these groups. */
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
