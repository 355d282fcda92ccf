import { tokenize, type Token } from './tokenize';

export type Literal = string | number | boolean | null;
export type Step = { readonly name: string; readonly optional: boolean };

export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'path'; readonly steps: readonly Step[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'equals' | 'differs'; readonly left: Expression; readonly right: Expression };

const MAX_LENGTH = 10_000;
const CONSTANTS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads an expression: comparisons of paths from a root, `event...` in a filter, and literals with `==` and `!=`, joined by `&&`, `||`, `!`
 * and parentheses.
 * @throws on everything else that Jira's expressions know, naming it.
 */
export function parseExpression(text: string, root: 'event' | 'issue' = 'event'): Expression {
  if (text.length > MAX_LENGTH) throw new Error(`it has more than ${MAX_LENGTH} characters`);
  const tokens = tokenize(text);
  let at = 0;
  const take = (sign: string): boolean => {
    const token = tokens[at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    at += 1;
    return true;
  };
  const need = (sign: string) => {
    if (!take(sign)) throw unexpected(tokens[at], `'${sign}'`);
  };

  const either = (): Expression => {
    let left = both();
    while (take('||')) left = { kind: 'or', left, right: both() };
    return left;
  };
  const both = (): Expression => {
    let left = comparison();
    while (take('&&')) left = { kind: 'and', left, right: comparison() };
    return left;
  };
  const comparison = (): Expression => {
    const left = negation();
    if (take('==')) return { kind: 'equals', left, right: negation() };
    return take('!=') ? { kind: 'differs', left, right: negation() } : left;
  };
  const negation = (): Expression => (take('!') ? { kind: 'not', of: negation() } : value());
  const value = (): Expression => {
    if (take('(')) {
      const inside = either();
      need(')');
      return inside;
    }
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'string') return { kind: 'literal', value: token.text };
    if (token?.kind === 'number') return { kind: 'literal', value: token.value };
    if (token?.kind !== 'name') throw unexpected(token, 'a value');
    const constant = CONSTANTS.get(token.text);
    if (constant !== undefined) return { kind: 'literal', value: constant };
    if (token.text === root) return { kind: 'path', steps: steps() };
    throw new Error(`the sandbox knows '${root}' only, not '${token.text}'`);
  };
  const steps = (): Step[] => {
    const found: Step[] = [];
    for (;;) {
      const optional = take('?.');
      if (optional || take('.')) found.push({ name: nameAt(), optional });
      else if (take('[')) {
        found.push({ name: keyAt(), optional: false });
        need(']');
      } else return found;
    }
  };
  const nameAt = (): string => {
    const token = tokens[at++];
    return token?.kind === 'name' ? token.text : fail(token, 'a name');
  };
  const keyAt = (): string => {
    const token = tokens[at++];
    return token?.kind === 'string' ? token.text : fail(token, 'a key in quotes');
  };

  const whole = either();
  if (at < tokens.length) throw unexpected(tokens[at], 'the end');
  return whole;
}

const fail = (token: Token | undefined, wanted: string): never => {
  throw unexpected(token, wanted);
};

function unexpected(token: Token | undefined, wanted: string): Error {
  const found = token === undefined ? 'the end' : `'${'text' in token ? token.text : token.value}'`;
  return new Error(`the sandbox expects ${wanted} and finds ${found}`);
}
