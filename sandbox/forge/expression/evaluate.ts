import type { Expression, Step } from './parse';

/** What `event` is: the payload, and the values of entity properties. */
export type ExpressionScope = {
  readonly payload: unknown;
  /** A property's value by entity, key and the path inside; null where it is missing. */
  readonly property: (entity: string, key: string, path: readonly string[]) => unknown;
};

/**
 * Evaluates a filter's expression as Jira does: nothing is made a boolean that is none, and what is missing in the payload
 * is an error unless `?.` leads to it.
 * @throws with one sentence.
 */
export function evaluate(expression: Expression, scope: ExpressionScope): unknown {
  const truth = (part: Expression): boolean => {
    const value = evaluate(part, scope);
    if (typeof value !== 'boolean') throw new Error(`${JSON.stringify(value)} stands where true or false is needed`);
    return value;
  };
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return follow(expression.steps, scope);
    case 'not':
      return !truth(expression.of);
    case 'and':
      return truth(expression.left) && truth(expression.right);
    case 'or':
      return truth(expression.left) || truth(expression.right);
    case 'equals':
      return evaluate(expression.left, scope) === evaluate(expression.right, scope);
    case 'differs':
      return evaluate(expression.left, scope) !== evaluate(expression.right, scope);
  }
}

function follow(steps: readonly Step[], { payload, property }: ExpressionScope): unknown {
  const [runtime, entity, properties, key, ...path] = steps.map(({ name }) => name);
  if (runtime === 'runtime') {
    if (entity === undefined || properties !== 'properties' || key === undefined)
      throw new Error("event.runtime holds properties only, as in event.runtime.issue.properties['key'].path");
    return property(entity, key, path);
  }
  let value = payload;
  for (const { name, optional } of steps) {
    if (optional && (value === null || value === undefined)) return null;
    const inside = memberOf(value, name);
    if (inside === undefined && !optional) throw new Error(`there is no '${name}' in the event`);
    value = inside;
  }
  return value ?? null;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
