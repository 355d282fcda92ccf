import { mayEdit } from '../permissions';
import { fieldsOf } from './catalogue';
import type { Field, FieldPlace, Setter } from './field';

export type SettableField = Field & { readonly setter: Setter };

/** What a person finds on the create screen, or, where there is an issue, on its edit screen. */
export function fieldsOnScreen(place: FieldPlace): readonly SettableField[] {
  const { jira, viewer, project, issue } = place;
  if (issue && !mayEdit(jira, viewer, issue)) return [];
  const use = useOf(place);
  const ids = (issue ? use?.editFields : use?.createFields) ?? [];
  return fieldsOf(jira, project)
    .filter((field): field is SettableField => field.setter !== undefined && ids.includes(field.id))
    .filter(({ setter }) => setter.offered?.(viewer, project) ?? true);
}

const useOf = ({ project, issueType }: FieldPlace) =>
  project.issueTypes.find(({ issueTypeId }) => issueTypeId === issueType.id);

/** Whether Jira or the project's own configuration wants the field filled. */
export const isRequired = ({ id, setter }: SettableField, place: FieldPlace): boolean =>
  setter.required(place) || (useOf(place)?.requiredFields.includes(id) ?? false);

/** A field of a screen in the shape of the create and edit metadata. */
export function describeField(field: SettableField, place: FieldPlace) {
  const { id, name, schema, setter } = field;
  if (!schema) throw new Error(`The field ${id} has no schema, so no screen can hold it.`);
  return {
    required: isRequired(field, place),
    schema,
    name,
    key: id,
    hasDefaultValue: place.issue === null && setter.hasDefaultValue,
    operations: setter.operations,
    ...(setter.allowedValues ? { allowedValues: setter.allowedValues(place) } : {}),
    ...(setter.autoCompleteUrl ? { autoCompleteUrl: setter.autoCompleteUrl(place) } : {}),
  };
}
