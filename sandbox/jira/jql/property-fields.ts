import type { Issue, Json } from '../entities';
import { refuse } from '../errors';
import type { IndexedProperty } from '../parts';
import { isDay, readInstant } from '../render/date';
import type { View } from '../render/view';
import { momentField } from './date-fields';
import { CONTAINS, ORDERED, EQUALITY, type Comparable, type FieldMaker, type JqlField } from './jql-field';

/** Searches on what apps keep on issues: only paths that an app has declared are indexed. */
export const propertyFields: FieldMaker = (view) =>
  view.jira.indexedProperties.map((indexed) => propertyField(view, indexed));

function propertyField(view: View, indexed: IndexedProperty): JqlField {
  const names = [`issue.property[${indexed.propertyKey}].${indexed.path}`, indexed.searchAlias ?? ''].map((name) =>
    name.toLowerCase(),
  );
  const read = (issue: Issue) => valuesAt(issue.properties[indexed.propertyKey], indexed.path.split('.'));
  const texts = (issue: Issue) => read(issue).filter((value) => typeof value === 'string');
  switch (indexed.type) {
    case 'date':
      return dateProperty(view, names, texts);
    case 'number':
      return {
        names,
        operators: ORDERED,
        read: (issue) => read(issue).filter((value) => typeof value === 'number'),
        resolve: (text, named) => {
          const value = Number(text);
          return Number.isNaN(value)
            ? refuse(400, [`The value '${text}' for field '${named}' is not a number.`])
            : [value];
        },
      };
    case 'text':
      return { names, operators: CONTAINS, read: texts, resolve: (text) => [text] };
    case 'user':
      return { names, operators: EQUALITY, read: texts, resolve: (text) => [text], call: currentUser(view) };
    case 'string':
      return { names, operators: EQUALITY, read: texts, resolve: (text) => [text] };
  }
}

const currentUser =
  ({ viewer }: View) =>
  (name: string): Comparable | undefined =>
    name === 'currentuser' ? viewer.id : undefined;

/** Days and instants may both stand in a property of type date; a day counts from its beginning for the viewer. */
function dateProperty(view: View, names: readonly string[], texts: (issue: Issue) => readonly string[]): JqlField {
  const moment = momentField(view, names, () => null);
  return {
    ...moment,
    read: (issue) =>
      texts(issue).flatMap((text) => {
        if (isDay(text)) return moment.resolve(text, names[0] ?? '');
        const instant = readInstant(text);
        return instant === null ? [] : [instant];
      }),
  };
}

/** Follows a path of names; a list on the way stands for each of its entries. */
function valuesAt(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (value === undefined || value === null) return [];
  if (isList(value)) return value.flatMap((entry) => valuesAt(entry, path));
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === 'object' ? [] : [value];
  return typeof value === 'object' ? valuesAt(value[first], rest) : [];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
