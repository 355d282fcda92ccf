import { refuse } from '../errors';

export type Token = {
  /** `end` closes every list of tokens. */
  readonly kind: 'word' | 'string' | 'operator' | 'punctuation' | 'end';
  readonly text: string;
  /** Counted from 1. */
  readonly at: number;
};

const PATTERN =
  /\s+|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<operator>!=|!~|<=|>=|[=<>~])|(?<punctuation>[(),])|(?<word>[^\s"'=!<>~(),]+)/uy;

/** Cuts JQL into tokens. @throws 400 where a character begins none. */
export function tokenize(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < jql.length) {
    const at = pattern.lastIndex + 1;
    const groups = pattern.exec(jql)?.groups;
    if (!groups)
      return syntaxError(
        `The character '${jql.charAt(at - 1)}' is not allowed here, or a quoted string has not been completed`,
        at,
      );
    const { string, operator, punctuation, word } = groups;
    if (string !== undefined) tokens.push({ kind: 'string', text: unquote(string), at });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator, at });
    else if (punctuation !== undefined) tokens.push({ kind: 'punctuation', text: punctuation, at });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at });
  }
  return [...tokens, { kind: 'end', text: '', at: jql.length + 1 }];
}

const unquote = (text: string) => text.slice(1, -1).replace(/\\(.)/gu, '$1');

export const syntaxError = (sentence: string, at: number): never =>
  refuse(400, [`Error in the JQL Query: ${sentence}. (line 1, character ${at})`]);
