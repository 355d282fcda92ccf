type Described = {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
};

const project = (id: string, name: string, description: string): Described => ({
  id,
  name,
  type: 'PROJECT',
  description,
});
const global = (id: string, name: string, description: string): Described => ({
  id,
  name,
  type: 'GLOBAL',
  description,
});

/** The permissions that the sandbox's Jira knows, by key. */
export const PERMISSIONS = {
  ADMINISTER: global(
    '0',
    'Administer Jira',
    'Create and administer projects, issue types, fields, workflows, and schemes.',
  ),
  USER_PICKER: global('27', 'Browse users and groups', 'View and select users or groups from the user picker.'),
  ADMINISTER_PROJECTS: project('23', 'Administer Projects', 'Ability to administer a project in Jira.'),
  BROWSE_PROJECTS: project('10', 'Browse Projects', 'Ability to browse projects and the issues within them.'),
  CREATE_ISSUES: project('11', 'Create Issues', 'Ability to create issues.'),
  EDIT_ISSUES: project('12', 'Edit Issues', 'Ability to edit issues.'),
  SCHEDULE_ISSUES: project('28', 'Schedule Issues', "Ability to view or edit an issue's due date."),
  ASSIGN_ISSUES: project('13', 'Assign Issues', 'Ability to assign issues to other people.'),
  ASSIGNABLE_USER: project('17', 'Assignable User', 'Users with this permission may be assigned to issues.'),
  TRANSITION_ISSUES: project('46', 'Transition Issues', 'Ability to transition issues.'),
  RESOLVE_ISSUES: project('14', 'Resolve Issues', 'Ability to resolve and reopen issues.'),
  LINK_ISSUES: project('21', 'Link Issues', 'Ability to link issues together and create linked issues.'),
  ADD_COMMENTS: project('15', 'Add Comments', 'Ability to comment on issues.'),
  CREATE_ATTACHMENTS: project('19', 'Create Attachments', 'Users with this permission may create attachments.'),
  DELETE_ISSUES: project('16', 'Delete Issues', 'Ability to delete issues.'),
} as const;

export type PermissionKey = keyof typeof PERMISSIONS;
export const PERMISSION_KEYS = Object.keys(PERMISSIONS).filter(isPermissionKey);
export function isPermissionKey(key: string): key is PermissionKey {
  return Object.hasOwn(PERMISSIONS, key);
}
