import type { Person } from '../../core/people';
import type { ChangeItem, Issue, IssueType, Project } from '../entities';
import type { JiraParts } from '../parts';
import type { View } from '../render/view';

export type FieldSchema = {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
};

/** Where a field is set; `issue` is null while it is being created. */
export type FieldPlace = {
  readonly jira: JiraParts;
  readonly viewer: Person;
  readonly project: Project;
  readonly issueType: IssueType;
  readonly issue: Issue | null;
};

/** Sets a checked value on the issue. Answers the changelog item, or null when nothing is different. */
export type Change = (issue: Issue) => ChangeItem | null;

/** How a field on a screen is set. Every function that reads input throws `problem(...)` when it does not fit. */
export type Setter = {
  readonly operations: readonly string[];
  readonly required: (place: FieldPlace) => boolean;
  readonly hasDefaultValue: boolean;
  readonly allowedValues?: (place: FieldPlace) => readonly unknown[];
  readonly autoCompleteUrl?: (place: FieldPlace) => string;
  /** False where the person lacks the permission that this field needs beyond the one for the screen. */
  readonly offered?: (viewer: Person, project: Project) => boolean;
  readonly read: (input: unknown, place: FieldPlace) => Change;
  /** Turns `add` and `remove` into the whole value that `read` takes. */
  readonly fold?: (operation: 'add' | 'remove', value: unknown, current: unknown, place: FieldPlace) => unknown;
  /** The present value in the shape that `fold` takes; only with `fold`. */
  readonly current?: (issue: Issue | null) => unknown;
};

export const always = () => true;
export const never = () => false;

export type Field = {
  readonly id: string;
  readonly name: string;
  readonly schema: FieldSchema | null;
  /** Part of `*navigable`. */
  readonly navigable: boolean;
  readonly clauseNames: readonly string[];
  readonly render: (issue: Issue, view: View) => unknown;
  readonly setter?: Setter;
};

/** A sentence about one field. */
export type FieldProblem = Error & { readonly fieldProblem: true };

export function problem(sentence: string): never {
  throw Object.assign(new Error(sentence), { fieldProblem: true as const });
}

export const isFieldProblem = (error: unknown): error is FieldProblem =>
  error instanceof Error && 'fieldProblem' in error;

/** A list that came from outside. @throws a field problem when it is none. */
export const readList = (input: unknown): readonly unknown[] =>
  Array.isArray(input) ? input : problem('data was not an array');

/** A changelog item of a system field, or null when nothing is different. */
export function changed(
  field: { readonly id: string; readonly name?: string },
  from: readonly [id: string | null, text: string | null],
  to: readonly [id: string | null, text: string | null],
): ChangeItem | null {
  if (from[0] === to[0] && from[1] === to[1]) return null;
  return {
    field: field.name ?? field.id,
    fieldId: field.id,
    fieldtype: field.id.startsWith('customfield_') ? 'custom' : 'jira',
    from: from[0],
    fromString: from[1],
    to: to[0],
    toString: to[1],
  };
}

/** A system field that can only be read. */
export const readOnly = (
  id: string,
  name: string,
  schema: Omit<FieldSchema, 'system'> | null,
  render: Field['render'],
  options: { readonly navigable?: boolean; readonly clauseNames?: readonly string[] } = {},
): Field => ({
  id,
  name,
  schema: schema && { ...schema, system: id },
  navigable: options.navigable ?? true,
  clauseNames: options.clauseNames ?? [id],
  render,
});
