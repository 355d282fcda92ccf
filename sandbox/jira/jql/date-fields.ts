import type { Issue } from '../entities';
import { refuse } from '../errors';
import type { View } from '../render/view';
import { callMoment, dayOf, readMoment } from './dates';
import { ORDERED, type FieldMaker, type JqlField } from './jql-field';

const badDate = (text: string, named: string): never =>
  refuse(400, [
    `Date value '${text}' for field '${named}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  ]);

export const momentField = (view: View, names: readonly string[], read: (issue: Issue) => number | null): JqlField => ({
  names,
  operators: ORDERED,
  read: (issue) => {
    const value = read(issue);
    return value === null ? [] : [value];
  },
  resolve: (text, named) => [readMoment(text, view) ?? badDate(text, named)],
  call: (name, args) => callMoment(name, args, view),
});

/** A field of whole days; moments in the query count as the viewer's day. */
export const dayField = (view: View, names: readonly string[], read: (issue: Issue) => string | null): JqlField => ({
  names,
  operators: ORDERED,
  read: (issue) => {
    const value = read(issue);
    return value === null ? [] : [value];
  },
  resolve: (text, named) => [dayOf(readMoment(text, view) ?? badDate(text, named), view)],
  call: (name, args) => {
    const moment = callMoment(name, args, view);
    return moment === undefined ? undefined : dayOf(moment, view);
  },
});

export const dateFields: FieldMaker = (view) => [
  momentField(view, ['created', 'createddate'], ({ created }) => created),
  momentField(view, ['updated', 'updateddate'], ({ updated }) => updated),
  momentField(view, ['resolutiondate', 'resolved'], ({ resolved }) => resolved),
  dayField(view, ['due', 'duedate'], ({ duedate }) => duedate),
  ...view.jira.store.customFields
    .filter(({ kind }) => kind === 'datetime')
    .map(({ id, name }) =>
      momentField(view, [name.toLowerCase(), `cf[${id.replace('customfield_', '')}]`], ({ custom }) => {
        const value = custom[id];
        return value === undefined ? null : Number(value);
      }),
    ),
];
