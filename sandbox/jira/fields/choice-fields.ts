import type { Issue, Project } from '../entities';
import type { JiraParts } from '../parts';
import { renderIssueType, renderPriority, renderResolution, renderStatus } from '../render/schemes';
import { renderProject } from '../render/project';
import { required } from '../require';
import { always, changed, never, problem, readOnly, type Field } from './field';
import { pick } from './reference';

const PRIORITY: Field = {
  id: 'priority',
  name: 'Priority',
  schema: { type: 'priority', system: 'priority' },
  navigable: true,
  clauseNames: ['priority'],
  render: (issue, { jira }) => renderPriority(jira, required(jira.store.priorities, issue.priorityId)),
  setter: {
    operations: ['set'],
    required: never,
    hasDefaultValue: true,
    allowedValues: ({ jira }) => jira.store.priorities.all().map((priority) => renderPriority(jira, priority)),
    read: (input, { jira }) => {
      const next = pick(input, jira.store.priorities.all(), { key: 'name', of: ({ name }) => name, what: 'priority' });
      return (issue) => {
        const before = required(jira.store.priorities, issue.priorityId);
        const item = changed({ id: 'priority' }, [before.id, before.name], [next.id, next.name]);
        issue.priorityId = next.id;
        return item;
      };
    },
  },
};

export const issueTypesOf = ({ store }: JiraParts, project: Project) =>
  project.issueTypes.map(({ issueTypeId }) => required(store.issueTypes, issueTypeId));

// Project and type decide what else there is to set; they are read before every other field, never through `read`.
const fixed = () => problem('The project and the issue type are chosen when the issue is created.');

const PROJECT: Field = {
  ...readOnly('project', 'Project', { type: 'project' }, (issue, { jira }) =>
    renderProject(jira, required(jira.store.projects, issue.projectId)),
  ),
  setter: {
    operations: ['set'],
    required: always,
    hasDefaultValue: false,
    allowedValues: ({ jira, project }) => [renderProject(jira, project)],
    read: fixed,
  },
};

const ISSUE_TYPE: Field = {
  ...readOnly(
    'issuetype',
    'Issue Type',
    { type: 'issuetype' },
    (issue, { jira }) => renderIssueType(jira, required(jira.store.issueTypes, issue.issueTypeId)),
    { clauseNames: ['issuetype', 'type'] },
  ),
  setter: {
    operations: [],
    required: always,
    hasDefaultValue: false,
    allowedValues: ({ jira, project }) => issueTypesOf(jira, project).map((type) => renderIssueType(jira, type)),
    read: fixed,
  },
};

const resolution = (issue: Issue, jira: JiraParts) =>
  issue.resolutionId === null ? null : renderResolution(jira, required(jira.store.resolutions, issue.resolutionId));

export const CHOICE_FIELDS: readonly Field[] = [
  PROJECT,
  ISSUE_TYPE,
  PRIORITY,
  readOnly('status', 'Status', { type: 'status' }, (issue, { jira }) =>
    renderStatus(jira, required(jira.store.statuses, issue.statusId)),
  ),
  readOnly('resolution', 'Resolution', { type: 'resolution' }, (issue, { jira }) => resolution(issue, jira)),
];
