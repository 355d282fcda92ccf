import type { Person } from '../../core/people';
import type { Issue, Project } from '../entities';
import { linkIssues, type LinkEnds } from '../link-issues';
import { may, mayOnIssue } from '../permissions';
import { renderLinkedIssue, renderLinksOf } from '../render/links';
import type { View } from '../render/view';
import { required } from '../require';
import { findVisibleIssue } from '../visible';
import { changed, never, problem, readList, readOnly, type Field, type FieldPlace } from './field';
import { pick, text } from './reference';

const issueAt = (input: unknown, { jira, viewer }: FieldPlace): Issue => {
  const idOrKey = text(input, 'key') ?? text(input, 'id');
  if (idOrKey === undefined) return problem("Could not find valid 'id' or 'key' in issue object.");
  return (
    findVisibleIssue(jira, viewer, idOrKey) ??
    problem(`Issue '${idOrKey}' does not exist or you do not have permission to see it.`)
  );
};

const valueAt = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null ? Object.entries(input).find(([name]) => name === key)?.[1] : undefined;

/** Reads `{type, outwardIssue}` (the issue at hand is where the link starts) or `{type, inwardIssue}`. */
function readLink(input: unknown, place: FieldPlace): (issue: Issue) => LinkEnds {
  const { store } = place.jira;
  const type = pick(valueAt(input, 'type'), store.linkTypes.all(), {
    key: 'name',
    of: ({ name }) => name,
    what: 'issue link type',
  });
  const outward = valueAt(input, 'outwardIssue');
  const other = issueAt(outward ?? valueAt(input, 'inwardIssue'), place);
  return (issue) =>
    outward === undefined ? { type, inward: other, outward: issue } : { type, inward: issue, outward: other };
}

const ISSUE_LINKS: Field = {
  ...readOnly(
    'issuelinks',
    'Linked Issues',
    { type: 'array', items: 'issuelinks' },
    (issue, view) => renderLinksOf(view, issue),
    {
      clauseNames: ['issueLink'],
    },
  ),
  setter: {
    operations: ['add', 'copy'],
    required: never,
    hasDefaultValue: false,
    autoCompleteUrl: ({ jira }) =>
      `${jira.site.baseUrl}/rest/api/3/issue/picker?currentProjectId=&showSubTaskParent=true&query=`,
    offered: (viewer: Person, project: Project) => may(viewer, 'LINK_ISSUES', project),
    current: () => [],
    fold: (operation, value, current) =>
      operation === 'add' ? [...readList(current), value] : problem('Links cannot be removed through an issue.'),
    read: (input, place) => {
      const links = readList(input).map((entry) => readLink(entry, place));
      return (issue) => {
        const stamp = { authorId: place.viewer.id, at: place.jira.site.clock.now() };
        for (const endsFor of links) linkIssues(place.jira, endsFor(issue), stamp);
        // Linking writes the histories of both ends itself.
        return null;
      };
    },
  },
};

const sees = ({ jira, viewer }: View, issue: Issue) => mayOnIssue(jira, viewer, 'BROWSE_PROJECTS', issue);

const PARENT: Field = {
  id: 'parent',
  name: 'Parent',
  schema: { type: 'issuelink', system: 'parent' },
  navigable: true,
  clauseNames: ['parent'],
  render: (issue, view) => {
    const parent = issue.parentId === null ? undefined : required(view.jira.store.issues, issue.parentId);
    return parent && sees(view, parent) ? renderLinkedIssue(view, parent) : undefined;
  },
  setter: {
    operations: ['set'],
    required: ({ issueType }) => issueType.subtask,
    hasDefaultValue: false,
    read: (input, place) => {
      const parent = input === null ? null : readParent(input, place);
      return (issue) => {
        const { issues } = place.jira.store;
        const both = (of: Issue | null | undefined) => [of?.id ?? null, of?.key ?? null] as const;
        const before = issue.parentId === null ? null : issues.get(issue.parentId);
        const item = changed({ id: 'parent', name: 'IssueParentAssociation' }, both(before), both(parent));
        issue.parentId = parent?.id ?? null;
        return item;
      };
    },
  },
};

function readParent(input: unknown, place: FieldPlace): Issue {
  const parent = issueAt(input, place);
  const type = required(place.jira.store.issueTypes, parent.issueTypeId);
  if (parent.projectId !== place.project.id)
    return problem('Sub-tasks must be created in the same project as the parent.');
  if (type.hierarchyLevel !== place.issueType.hierarchyLevel + 1)
    return problem('Given parent work item does not belong to appropriate hierarchy.');
  return parent;
}

const SUBTASKS = readOnly('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' }, (issue, view) =>
  view.jira.store.issues
    .filter(
      ({ parentId, issueTypeId }) => parentId === issue.id && required(view.jira.store.issueTypes, issueTypeId).subtask,
    )
    .filter((child) => sees(view, child))
    .map((child) => renderLinkedIssue(view, child)),
);

export const LINK_FIELDS: readonly Field[] = [ISSUE_LINKS, PARENT, SUBTASKS];
