import type { Grant, Holder } from '../jira/entities';
import { PERMISSION_KEYS, PERMISSIONS, type PermissionKey } from '../jira/permission-keys';

export const ALL = PERMISSION_KEYS.filter((key) => PERMISSIONS[key].type === 'PROJECT');

export const WORK: readonly PermissionKey[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
];

const without = (...left: readonly PermissionKey[]) => WORK.filter((key) => !left.includes(key));
export const group = (name: string): Holder => ({ type: 'group', group: name });
const VERA: Holder = { type: 'user', accountId: '712020:vera-viewer' };

export const grant = (holder: Holder, permissions: readonly PermissionKey[]): Grant => ({
  holder,
  permissions: [...permissions],
});

const COMMON: readonly Grant[] = [
  grant(group('site-admins'), ALL),
  grant({ type: 'apps' }, ALL),
  grant(group('readers'), ['BROWSE_PROJECTS']),
  grant(VERA, ['ADD_COMMENTS']),
];

/** Incidents: responders work here; nobody from outside sees them. */
export const incidentGrants = (): Grant[] =>
  structuredClone([
    ...COMMON,
    grant(group('incident-responders'), WORK),
    grant(group('no-link'), without('LINK_ISSUES', 'EDIT_ISSUES')),
  ]);

/** Platform: its own people work here, responders look on. */
export const platformGrants = (): Grant[] =>
  structuredClone([
    ...COMMON,
    grant(group('platform'), WORK),
    grant(group('no-link'), without('LINK_ISSUES')),
    grant(group('incident-responders'), ['BROWSE_PROJECTS']),
  ]);
