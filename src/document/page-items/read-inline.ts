import type { CalendarDate } from '../../domain/time';
import { storable } from '../storable';
import { attrsOf, contentOf, isObject, MAX_DEPTH, stringOf, typeOf, type Json } from './json';
import { readDateNode } from './read-date-node';
import { ticketKeyOf } from './ticket-keys';

/** Stand in a text where a mention, a date and a link to an issue stood. */
export const MENTION = '\uE000';
export const DATE = '\uE001';
export const TICKET = '\uE002';

/** The words of some nodes as one line, with a mark for each mention, date and issue; and those, in their order. */
export type Inline = {
  readonly text: string;
  readonly accountIds: readonly string[];
  readonly days: readonly CalendarDate[];
  /** Of the issues that stand in the text as a mark. */
  readonly tickets: readonly string[];
  /** Of the issues that words in it link to. */
  readonly linked: readonly string[];
};

/** Longer texts are no action items; what comes after this is not read. In characters. */
const LONGEST = 4_000;
const ACCOUNT_ID = /^[\w:.-]{1,128}$/;

/** Reads the inline nodes below some nodes; lines and blocks become spaces, what is struck out is left out. */
export function readInline(nodes: readonly Json[]): Inline {
  const found = { text: '', accountIds: [], days: [], tickets: [], linked: [] };
  for (const node of nodes) collect(node, found, 0);
  return { ...found, text: found.text.replace(/ +/g, ' ').trim() };
}

type Found = { text: string; accountIds: string[]; days: CalendarDate[]; tickets: string[]; linked: string[] };

/** Cards and macros may lead to an issue. */
const LINKS = new Set(['inlineCard', 'blockCard', 'embedCard', 'inlineExtension', 'extension']);
const WITHOUT_WORDS = new Set(['codeBlock', 'placeholder']);

function collect(node: Json, found: Found, depth: number): void {
  if (depth > MAX_DEPTH || found.text.length >= LONGEST || WITHOUT_WORDS.has(typeOf(node))) return;
  const piece = pieceOf(node, found);
  found.text += piece ?? '';
  if (piece !== null) return;
  for (const inner of contentOf(node)) collect(inner, found, depth + 1);
  found.text += ' ';
}

/** What an inline node is in the text. @returns null for a node that holds others. */
function pieceOf(node: Json, found: Found): string | null {
  const attrs = attrsOf(node);
  const type = typeOf(node);
  if (type === 'text') return textPiece(node, found);
  if (type === 'mention') return mentionPiece(attrs, found);
  if (type === 'date') return datePiece(attrs, found);
  if (type === 'emoji') return plain(stringOf(attrs['text']) || stringOf(attrs['shortName']));
  if (type === 'status') return plain(stringOf(attrs['text']));
  if (type === 'hardBreak') return ' ';
  if (!LINKS.has(type)) return null;
  const key = ticketKeyOf(node);
  return key === null ? plain(stringOf(attrs['url'])) : ticketPiece(key, found);
}

function textPiece(node: Json, found: Found): string {
  const marks = Array.isArray(node['marks']) ? node['marks'].filter(isObject) : [];
  if (marks.some((mark) => typeOf(mark) === 'strike')) return '';
  const text = stringOf(node['text']);
  const key = marks.flatMap((mark) => ticketKeyOf(mark) ?? [])[0];
  if (key !== undefined && text.trim() === key) return ticketPiece(key, found);
  if (key !== undefined) found.linked.push(key);
  return plain(text);
}

/** Everybody at once is no owner, and an app is none. */
const NOBODY = new Set(['SPECIAL', 'APP', 'all', 'here']);

function mentionPiece(attrs: Json, found: Found): string {
  const id = stringOf(attrs['id']);
  if (NOBODY.has(id) || NOBODY.has(stringOf(attrs['userType']))) return '';
  if (!ACCOUNT_ID.test(id)) return plain(stringOf(attrs['text']));
  found.accountIds.push(id);
  return MENTION;
}

function datePiece(attrs: Json, found: Found): string {
  const day = readDateNode(attrs['timestamp']);
  if (day === null) return '';
  found.days.push(day);
  return DATE;
}

function ticketPiece(key: string, found: Found): string {
  found.tickets.push(key);
  return TICKET;
}

/** White space, and what cannot be seen, as spaces; marks of our own that came with the text fall away. */
const plain = (text: string): string =>
  storable(text.slice(0, LONGEST)).replace(/[\s\u200B\u2060\uFEFF\uE000-\uE002]+/g, ' ');
