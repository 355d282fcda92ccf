import { mayOnIssue } from '../permissions';
import { fieldsOf } from './catalogue';
import type { Field, FieldPlace, Setter } from './field';

export type SettableField = Field & { readonly setter: Setter };

/** What a person finds on the create screen, or, where there is an issue, on its edit screen. */
export function fieldsOnScreen(place: FieldPlace): readonly SettableField[] {
  const { jira, viewer, project, issueType, issue } = place;
  if (issue && !mayOnIssue(jira, viewer, 'EDIT_ISSUES', issue)) return [];
  const use = project.issueTypes.find(({ issueTypeId }) => issueTypeId === issueType.id);
  const ids = (issue ? use?.editFields : use?.createFields) ?? [];
  return fieldsOf(jira, project)
    .filter((field): field is SettableField => field.setter !== undefined && ids.includes(field.id))
    .filter(({ setter }) => setter.offered?.(viewer, project) ?? true);
}

/** A field of a screen in the shape of the create and edit metadata. */
export function describeField(field: SettableField, place: FieldPlace) {
  const { id, name, schema, setter } = field;
  if (!schema) throw new Error(`The field ${id} has no schema, so no screen can hold it.`);
  return {
    required: setter.required(place),
    schema,
    name,
    key: id,
    hasDefaultValue: place.issue === null && setter.hasDefaultValue,
    operations: setter.operations,
    ...(setter.allowedValues ? { allowedValues: setter.allowedValues(place) } : {}),
    ...(setter.autoCompleteUrl ? { autoCompleteUrl: setter.autoCompleteUrl(place) } : {}),
  };
}
