import type { Grant } from '../../jira/entities';
import type { PermissionKey } from '../../jira/permission-keys';
import { ALL, grant, WORK } from '../grants';

const LOOK: readonly PermissionKey[] = ['BROWSE_PROJECTS'];
const ASK: readonly PermissionKey[] = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS'];

type Roles = { readonly administer: string; readonly work: string; readonly look?: string; readonly ask?: string };

/** Rights by project role, as most sites have them; every app is let in as Jira does by itself. */
export const roleGrants = ({ administer, work, look, ask }: Roles): Grant[] => [
  grant({ type: 'apps' }, ALL),
  grant({ type: 'role', role: administer }, ALL),
  grant({ type: 'role', role: work }, WORK),
  ...(look === undefined ? [] : [grant({ type: 'role', role: look }, LOOK)]),
  ...(ask === undefined ? [] : [grant({ type: 'role', role: ask }, ASK)]),
];
