import type { CalendarDate } from '../../domain/time';
import { BLAMELESS } from '../blameless-note';
import { isPromptText } from '../prompt';
import { isNothing } from './is-nothing';
import type { Json } from './json';
import { readEnding } from './read-ending';
import { DATE, MENTION, readInline, type Inline } from './read-inline';
import { fitSummary, placeTickets, tidySummary } from './tidy-summary';

export type Owner = { readonly ownerAccountId: string | null; readonly ownerText: string | null };
export type Due = { readonly dueDate: CalendarDate | null; readonly dueText: string | null };

/** What the words of one action item say. */
export type Words = Owner &
  Due & {
    /** Empty: nothing that could be an action item. */
    readonly summary: string;
    readonly isTicked: boolean;
    readonly ticketKeys: readonly string[];
  };

export const MAX_SAID_LENGTH = 100;
export const MOST_TICKETS = 20;
const BOX = /^\[([ xX]?)\] /;

/** What is said of an owner or a day; null for nothing. At most 100 characters. */
export const saidOf = (text: string): string | null =>
  isNothing(text.trim()) ? null : fitSummary(text.trim(), MAX_SAID_LENGTH);

/** Reads some nodes that are one action item: its summary, and what it says itself of owner and due date. */
export function readWords(nodes: readonly Json[], today: CalendarDate): Words {
  const inline = readInline(nodes);
  const [, tick] = BOX.exec(inline.text) ?? [];
  const text = placeTickets(inline.text.replace(BOX, ''), inline.tickets);
  const ending = readEnding(text, today);
  const summary = tidySummary(ending.rest);
  return {
    summary: isNothing(summary) || isPromptText(inline.text) || inline.text === BLAMELESS ? '' : summary,
    isTicked: tick?.toLowerCase() === 'x',
    ticketKeys: [...new Set([...inline.tickets, ...inline.linked])].slice(0, MOST_TICKETS),
    ...ownerOf(inline, ending.ownerText),
    ...(dueOf(inline) ?? { dueDate: ending.dueDate, dueText: ending.dueText && saidOf(ending.dueText) }),
  };
}

/** The first who is mentioned, else what is said. */
export const ownerOf = ({ accountIds: [first] }: Inline, said: string | null): Owner => ({
  ownerAccountId: first ?? null,
  ownerText: first === undefined && said !== null ? saidOf(said) : null,
});

/** Of dates that stand as nodes; several different ones are no clear day. @returns null where there is none. */
export function dueOf({ days }: Inline): Due | null {
  const [day, ...others] = new Set(days);
  if (day === undefined) return null;
  if (others.length === 0) return { dueDate: day, dueText: null };
  return { dueDate: null, dueText: saidOf([day, ...others].join(' – ')) };
}

/** A text without the marks of mentions and dates. */
export const withoutMarks = (text: string): string =>
  text.replaceAll(MENTION, ' ').replaceAll(DATE, ' ').replace(/\s+/g, ' ').trim();
