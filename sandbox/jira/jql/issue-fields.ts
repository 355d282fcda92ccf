import { adfToText } from '../../adf/plain-text';
import type { Issue } from '../entities';
import { refuse } from '../errors';
import { mayReadComment } from '../permissions';
import { findVisibleIssue } from '../visible';
import { CONTAINS, EQUALITY, noSuchValue, ORDERED, type Comparable, type FieldMaker, type JqlField } from './jql-field';

const keyNumber = ({ key }: Issue) => Number(key.split('-').at(-1));

export const issueFields: FieldMaker = (view) => {
  const { jira, viewer } = view;
  const idOf = (text: string, named: string): readonly Comparable[] => {
    const found = findVisibleIssue(jira, viewer, text);
    return found
      ? [Number(found.id)]
      : refuse(400, [`An issue with key '${text}' does not exist for field '${named}'.`]);
  };
  const person = (names: readonly string[], read: (issue: Issue) => string | null): JqlField => ({
    names,
    operators: EQUALITY,
    read: (issue) => [read(issue)].filter((id) => id !== null),
    resolve: (text, named) => [(jira.site.people.get(text) ?? noSuchValue(text, named)).id],
    call: (name, args) => (name === 'currentuser' && args.length === 0 ? viewer.id : undefined),
  });
  const contains = (names: readonly string[], read: (issue: Issue) => readonly string[]): JqlField => ({
    names,
    operators: CONTAINS,
    read,
    resolve: (text) => [text],
  });
  const description = (issue: Issue) => (issue.description ? [adfToText(issue.description)] : []);
  const comments = (issue: Issue) =>
    issue.comments.filter((comment) => mayReadComment(jira, viewer, issue, comment)).map(({ body }) => adfToText(body));
  return [
    {
      names: ['key', 'issuekey', 'issue', 'id'],
      operators: ORDERED,
      read: ({ id }) => [Number(id)],
      resolve: idOf,
      sortBy: (issue) => keyNumber(issue),
    },
    {
      names: ['parent'],
      operators: EQUALITY,
      read: ({ parentId }) => (parentId === null ? [] : [Number(parentId)]),
      resolve: idOf,
    },
    person(['assignee'], ({ assigneeId }) => assigneeId),
    person(['reporter'], ({ reporterId }) => reporterId),
    person(['creator'], ({ creatorId }) => creatorId),
    { names: ['labels', 'label'], operators: EQUALITY, read: ({ labels }) => labels, resolve: (text) => [text] },
    contains(['summary'], ({ summary }) => [summary]),
    contains(['description'], description),
    contains(['comment'], comments),
    ...jira.store.customFields
      .filter(({ kind }) => kind === 'text')
      .map(({ id, name }) =>
        contains([name.toLowerCase(), `cf[${id.replace('customfield_', '')}]`], ({ custom }) => {
          const value = custom[id];
          return value === undefined ? [] : [value];
        }),
      ),
    contains(['text'], (issue) => [issue.summary, ...description(issue), ...comments(issue)]),
  ];
};
