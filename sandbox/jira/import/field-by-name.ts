import { textToAdf } from '../../adf/plain-text';
import { fieldsOf } from '../fields/catalogue';
import type { Change, FieldPlace } from '../fields/field';
import { isFieldProblem } from '../fields/field';
import type { SettableField } from '../fields/screens';
import { refuse } from '../errors';

const OWN_EVENTS = ['project', 'issuetype', 'assignee', 'comment', 'issuelinks', 'parent'];

/** A field that records may change, by the name or id people use. @throws 400 naming the fields there are. */
export function fieldByName(name: string, { jira, project }: FieldPlace): SettableField {
  const fields = fieldsOf(jira, project).filter(
    (field): field is SettableField => field.setter !== undefined && !OWN_EVENTS.includes(field.id),
  );
  const wanted = name.toLowerCase();
  const found = fields.find((field) => field.id === wanted || field.name.toLowerCase() === wanted);
  const known = [...fields.map((field) => field.name), 'resolution'].join(', ');
  return found ?? refuse(400, [`There is no field '${name}' in ${project.key}; there are ${known}.`]);
}

/** Sets a field to a value in the shape that Jira's REST API takes. @throws 400 when it does not fit. */
export function setField(field: SettableField, input: unknown, place: FieldPlace): Change {
  try {
    return field.setter.read(input, place);
  } catch (error) {
    if (isFieldProblem(error))
      return refuse(400, [`${JSON.stringify(input)} does not fit the field ${field.name}: ${error.message}`]);
    throw error;
  }
}

/** Sets a field from the words that stand in a record; null empties it. @throws 400 when the words do not fit. */
export const setFromWords = (field: SettableField, words: string | null, place: FieldPlace): Change =>
  setField(field, words === null ? null : inputOf(field, words), place);

function inputOf({ id, schema }: SettableField, words: string): unknown {
  if (schema?.type === 'priority') return { name: words };
  if (schema?.type === 'option') return { value: words };
  if (id === 'description') return textToAdf(words);
  if (id === 'labels') return words.split(/\s+/).filter((label) => label !== '');
  if (id === 'components') return words.split(/\s*,\s*/).map((name) => ({ name }));
  return words;
}
