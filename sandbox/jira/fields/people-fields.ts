import type { Person } from '../../core/people';
import { may } from '../permissions';
import { renderPersonById } from '../render/person';
import { changed, never, problem, readOnly, type Field, type FieldPlace } from './field';
import { text } from './reference';

const ASSIGNEE: Field = {
  id: 'assignee',
  name: 'Assignee',
  schema: { type: 'user', system: 'assignee' },
  navigable: true,
  clauseNames: ['assignee'],
  render: (issue, view) => renderPersonById(view, issue.assigneeId),
  setter: {
    operations: ['set'],
    required: never,
    hasDefaultValue: true,
    autoCompleteUrl: ({ jira, project, issue }) =>
      `${jira.site.baseUrl}/rest/api/3/user/assignable/search?${issue ? `issueKey=${issue.key}` : `project=${project.key}`}&query=`,
    offered: (viewer, project) => may(viewer, 'ASSIGN_ISSUES', project),
    read: (input, place) => {
      const person = readAssignee(input, place);
      return (issue) => {
        const people = place.jira.site.people;
        const name = (id: string | null) => (id === null ? null : (people.get(id)?.displayName ?? null));
        const next = person?.id ?? null;
        const item = changed({ id: 'assignee' }, [issue.assigneeId, name(issue.assigneeId)], [next, name(next)]);
        issue.assigneeId = next;
        return item;
      };
    },
  },
};

/** Null for nobody; `-1` is Jira's word for the project's default, which is nobody here. */
function readAssignee(input: unknown, { jira, project }: FieldPlace): Person | null {
  if (input === null) return null;
  const accountId =
    typeof input === 'object' && 'accountId' in input && input.accountId === null
      ? null
      : (text(input, 'accountId') ?? text(input, 'id'));
  if (accountId === null || accountId === '-1') return null;
  if (accountId === undefined) return problem('expected Object containing an accountId');
  const person = jira.site.people.get(accountId);
  if (!person || !may(person, 'ASSIGNABLE_USER', project))
    return problem(`User '${accountId}' cannot be assigned issues.`);
  return person;
}

const USER = { type: 'user' } as const;

export const PEOPLE_FIELDS: readonly Field[] = [
  ASSIGNEE,
  readOnly('reporter', 'Reporter', USER, (issue, view) => renderPersonById(view, issue.reporterId)),
  readOnly('creator', 'Creator', USER, (issue, view) => renderPersonById(view, issue.creatorId)),
];
