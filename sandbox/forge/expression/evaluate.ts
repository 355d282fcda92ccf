import type { Expression, Step } from './parse';

/** What stands at a path from the expression's root; null where nothing does. @throws where that is an error. */
export type ReadPath = (steps: readonly Step[]) => unknown;

/**
 * Evaluates an expression as Jira does: nothing is made a boolean that is none.
 * @throws with one sentence.
 */
export function evaluate(expression: Expression, read: ReadPath): unknown {
  const truth = (part: Expression): boolean => {
    const value = evaluate(part, read);
    if (typeof value !== 'boolean') throw new Error(`${JSON.stringify(value)} stands where true or false is needed`);
    return value;
  };
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return read(expression.steps);
    case 'not':
      return !truth(expression.of);
    case 'and':
      return truth(expression.left) && truth(expression.right);
    case 'or':
      return truth(expression.left) || truth(expression.right);
    case 'equals':
      return evaluate(expression.left, read) === evaluate(expression.right, read);
    case 'differs':
      return evaluate(expression.left, read) !== evaluate(expression.right, read);
  }
}
