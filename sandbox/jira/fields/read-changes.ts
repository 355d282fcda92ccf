import { z } from 'zod';
import type { Change, FieldPlace } from './field';
import { isFieldProblem, problem } from './field';
import { fieldsOnScreen, isRequired, type SettableField } from './screens';

/** The part of a create or edit body that sets fields. */
export const fieldsInput = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
});
export type FieldsInput = z.infer<typeof fieldsInput>;

export type ReadChanges = { readonly changes: readonly Change[]; readonly errors: Readonly<Record<string, string>> };

const DECIDED_BEFORE = ['project', 'issuetype'];

/** Checks everything that is to be set against the screen; nothing is set yet. */
export function readChanges({ fields = {}, update = {} }: FieldsInput, place: FieldPlace): ReadChanges {
  const screen = fieldsOnScreen(place);
  const changes: Change[] = [];
  const errors: Record<string, string> = {};
  const names = [...new Set([...Object.keys(fields), ...Object.keys(update)])];
  for (const id of names.filter((name) => place.issue !== null || !DECIDED_BEFORE.includes(name))) {
    try {
      const field = screen.find((candidate) => candidate.id === id);
      if (!field) problem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
      if (id in fields && id in update) problem(`Field '${id}' cannot appear in both 'fields' and 'update'`);
      const value = id in fields ? whole(field, fields[id]) : folded(field, update[id] ?? [], place);
      if ((value === null || value === '') && isRequired(field, place)) problem(emptySentence(field));
      changes.push(field.setter.read(value, place));
    } catch (error) {
      if (!isFieldProblem(error)) throw error;
      errors[id] = error.message;
    }
  }
  if (!place.issue) Object.assign(errors, missing(screen, names, place));
  return { changes, errors };
}

function whole({ id, setter }: SettableField, value: unknown): unknown {
  return setter.operations.includes('set') ? value : problem(`Field '${id}' does not support operation 'set'.`);
}

/** Applies `[{add: …}, {remove: …}]` or `[{set: …}]` to the present value. */
function folded(
  { id, setter }: SettableField,
  operations: readonly Record<string, unknown>[],
  place: FieldPlace,
): unknown {
  let value = setter.current?.(place.issue);
  for (const [name, operand] of operations.flatMap((operation) => Object.entries(operation))) {
    if (!setter.operations.includes(name)) return problem(`Field '${id}' does not support operation '${name}'.`);
    if (name === 'set') value = operand;
    else if ((name === 'add' || name === 'remove') && setter.fold) value = setter.fold(name, operand, value, place);
    else return problem(`The sandbox has not built the operation '${name}' of field '${id}'.`);
  }
  return value;
}

function missing(
  screen: readonly SettableField[],
  given: readonly string[],
  place: FieldPlace,
): Record<string, string> {
  return Object.fromEntries(
    screen
      .filter((field) => isRequired(field, place) && !given.includes(field.id) && !DECIDED_BEFORE.includes(field.id))
      .map((field) => [field.id, emptySentence(field)]),
  );
}

const emptySentence = ({ id, name }: SettableField) =>
  id === 'summary' ? 'You must specify a summary of the issue.' : `${name} is required.`;
