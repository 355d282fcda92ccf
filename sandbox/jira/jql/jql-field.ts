import { refuse } from '../errors';
import type { Issue } from '../entities';
import type { View } from '../render/view';
import type { Operand, Operator } from './ast';

/** Ids and words are text, times and numbers are numbers; days compare as text. */
export type Comparable = string | number;

/** A field as JQL sees it, for one viewer. */
export type JqlField = {
  /** Names it goes by, in lower case. */
  readonly names: readonly string[];
  readonly operators: readonly Operator[];
  /** What the issue holds; nothing where the field is empty. */
  readonly read: (issue: Issue) => readonly Comparable[];
  /** What a written value stands for; `named` is the field as the query calls it. @throws 400 when it stands for nothing. */
  readonly resolve: (text: string, named: string) => readonly Comparable[];
  /** Functions beyond values. */
  readonly call?: (name: string, args: readonly string[]) => Comparable | undefined;
  /** The same for sorting, where that is not what `read` gives. */
  readonly sortBy?: (issue: Issue) => Comparable | undefined;
};

export type FieldMaker = (view: View) => readonly JqlField[];

const EMPTY_CHECKS = ['is', 'is not'] as const;
export const EQUALITY: readonly Operator[] = ['=', '!=', 'in', 'not in', ...EMPTY_CHECKS];
export const ORDERED: readonly Operator[] = [...EQUALITY, '<', '<=', '>', '>='];
export const CONTAINS: readonly Operator[] = ['~', '!~', ...EMPTY_CHECKS];

export const noSuchValue = (text: string, named: string): never =>
  refuse(400, [`The value '${text}' does not exist for the field '${named}'.`]);

/** Everything the operands of a condition stand for. */
export function resolveOperands(field: JqlField, named: string, operands: readonly Operand[]): readonly Comparable[] {
  return operands.flatMap((operand) => {
    if (operand.kind === 'empty') return [];
    if (operand.kind === 'value') return field.resolve(operand.text, named);
    const value = field.call?.(operand.name.toLowerCase(), operand.args);
    return value === undefined
      ? refuse(400, [`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`])
      : [value];
  });
}
