import type { Issue } from '../entities';
import { refuse } from '../errors';
import type { Clause, Condition, Operator } from './ast';
import { resolveOperands, type Comparable, type JqlField } from './jql-field';

export type Test = (issue: Issue) => boolean;
export type FindField = (name: string) => JqlField;

/** Turns a clause into a test; everything the query names is looked up once, before any issue is read. */
export function testOf(clause: Clause, fieldNamed: FindField): Test {
  if (clause.kind === 'condition') return testCondition(clause, fieldNamed(clause.field));
  if (clause.kind === 'not') {
    const test = testOf(clause.clause, fieldNamed);
    return (issue) => !test(issue);
  }
  const tests = clause.clauses.map((part) => testOf(part, fieldNamed));
  return clause.kind === 'and'
    ? (issue) => tests.every((test) => test(issue))
    : (issue) => tests.some((test) => test(issue));
}

function testCondition({ field: named, operator, operands }: Condition, field: JqlField): Test {
  const asksEmpty = operands.some(({ kind }) => kind === 'empty');
  if (!field.operators.includes(operator))
    refuse(400, [`The operator '${operator}' is not supported by the '${named}' field.`]);
  if ((operator === 'is' || operator === 'is not') && !asksEmpty)
    refuse(400, [`The operator '${operator}' only takes EMPTY or NULL.`]);
  const wanted = resolveOperands(field, named, operands);
  return (issue) => {
    const values = field.read(issue);
    const equal = () => (asksEmpty && values.length === 0) || values.some((value) => wanted.includes(value));
    switch (operator) {
      case '=':
      case 'in':
      case 'is':
        return equal();
      // What is empty is not unequal to anything: Jira leaves it out.
      case '!=':
      case 'not in':
      case 'is not':
        return values.length > 0 && !equal();
      case '~':
        return contains(values, wanted);
      case '!~':
        return values.length > 0 && !contains(values, wanted);
      default:
        return values.some((value) => wanted.some((other) => compares(value, operator, other)));
    }
  };
}

/** Every word of the query begins a word of the text. */
function contains(values: readonly Comparable[], wanted: readonly Comparable[]): boolean {
  const words = values.flatMap((value) => wordsOf(value));
  return wanted.flatMap(wordsOf).every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (value: Comparable): readonly string[] =>
  String(value)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function compares(value: Comparable, operator: Operator, other: Comparable): boolean {
  if (typeof value !== typeof other) return false;
  if (operator === '<') return value < other;
  if (operator === '<=') return value <= other;
  return operator === '>' ? value > other : value >= other;
}
