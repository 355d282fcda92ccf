import type { Clause, Operand, Operator, Query, Sort } from './ast';
import { syntaxError, tokenize, type Token } from './tokenize';

/** Walks over tokens; `accept` takes a keyword or sign if it comes next. */
type Reader = {
  peek(): Token;
  take(): Token;
  accept(...words: readonly string[]): boolean;
  expect(text: string): void;
};

const SIGNS = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const;
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is', 'order', 'by', 'asc', 'desc', 'empty', 'null']);
const isWord = ({ kind, text }: Token, word: string) => kind !== 'string' && text.toLowerCase() === word;
const shown = ({ kind, text }: Token) => (kind === 'end' ? 'the end of the query' : `'${text}'`);

function createReader(tokens: readonly Token[]): Reader {
  let position = 0;
  const at = (index: number): Token => tokens[Math.min(index, tokens.length - 1)] ?? { kind: 'end', text: '', at: 1 };
  const reader: Reader = {
    peek: () => at(position),
    take: () => at(position++),
    accept(...words) {
      const found = words.every((word, index) => isWord(at(position + index), word));
      if (found) position += words.length;
      return found;
    },
    expect(text) {
      if (!reader.accept(text)) syntaxError(`Expecting '${text}' but got ${shown(reader.peek())}`, reader.peek().at);
    },
  };
  return reader;
}

/** Reads JQL. @throws 400 with the place where it is not understood. */
export function parseJql(jql: string): Query {
  const reader = createReader(tokenize(jql));
  const empty = reader.peek().kind === 'end' || isWord(reader.peek(), 'order');
  const where = empty ? null : readOr(reader);
  const orderBy = reader.accept('order', 'by') ? readOrder(reader) : [];
  const rest = reader.peek();
  if (rest.kind !== 'end') syntaxError(`Expecting either 'OR' or 'AND' but got ${shown(rest)}`, rest.at);
  return { where, orderBy };
}

function readOr(reader: Reader): Clause {
  const clauses = [readAnd(reader)];
  while (reader.accept('or')) clauses.push(readAnd(reader));
  return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'or', clauses };
}

function readAnd(reader: Reader): Clause {
  const clauses = [readNot(reader)];
  while (reader.accept('and')) clauses.push(readNot(reader));
  return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'and', clauses };
}

function readNot(reader: Reader): Clause {
  if (reader.accept('not')) return { kind: 'not', clause: readNot(reader) };
  if (!reader.accept('(')) return readCondition(reader);
  const clause = readOr(reader);
  reader.expect(')');
  return clause;
}

function readCondition(reader: Reader): Clause {
  const field = readName(reader, 'a field name');
  const operator = readOperator(reader);
  const listed = operator === 'in' || operator === 'not in';
  // A function may stand in place of a list.
  const operands = listed && reader.peek().text === '(' ? readList(reader) : [readOperand(reader)];
  return { kind: 'condition', field, operator, operands };
}

function readName(reader: Reader, what: string): string {
  const token = reader.take();
  const usable = token.kind === 'string' || (token.kind === 'word' && !KEYWORDS.has(token.text.toLowerCase()));
  return usable ? token.text : syntaxError(`Expecting ${what} but got ${shown(token)}`, token.at);
}

function readOperator(reader: Reader): Operator {
  if (reader.accept('not', 'in')) return 'not in';
  if (reader.accept('in')) return 'in';
  if (reader.accept('is', 'not')) return 'is not';
  if (reader.accept('is')) return 'is';
  const token = reader.take();
  const sign = SIGNS.find((text) => token.kind === 'operator' && text === token.text);
  return (
    sign ??
    syntaxError(
      `Expecting operator but got ${shown(token)}. The valid operators are ${SIGNS.map((text) => `'${text}'`).join(', ')}, 'IN', 'NOT IN', 'IS' and 'IS NOT'`,
      token.at,
    )
  );
}

function readList(reader: Reader): readonly Operand[] {
  reader.expect('(');
  const operands = [readOperand(reader)];
  while (reader.accept(',')) operands.push(readOperand(reader));
  reader.expect(')');
  return operands;
}

function readOperand(reader: Reader): Operand {
  if (reader.accept('empty') || reader.accept('null')) return { kind: 'empty' };
  const text = readName(reader, 'a value, a list or a function');
  if (!reader.accept('(')) return { kind: 'value', text };
  const args: string[] = [];
  while (!reader.accept(')')) {
    args.push(readName(reader, 'an argument'));
    if (reader.peek().text !== ')') reader.expect(',');
  }
  return { kind: 'function', name: text, args };
}

function readOrder(reader: Reader): readonly Sort[] {
  const sorts: Sort[] = [];
  do {
    const field = readName(reader, 'a field name');
    const descending = reader.accept('desc');
    if (!descending) reader.accept('asc');
    sorts.push({ field, descending });
  } while (reader.accept(','));
  return sorts;
}
