import { readDay } from '../../domain/read-day';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../domain/stated-times/calendar-names';
import type { CalendarDate } from '../../domain/time';
import { isNothing } from './is-nothing';
import { DATE, MENTION } from './read-inline';

/**
 * What one part of an ending says, for example `owner: Alex` or `by 12 Dec`. `isClear`: it can be nothing else; a name alone
 * is only taken beside something clear.
 */
export type Part =
  | { readonly kind: 'owner'; readonly text: string | null; readonly isClear: boolean }
  | { readonly kind: 'due'; readonly date: CalendarDate | null; readonly text: string | null; readonly isClear: true };

const OWNER =
  /^(?:action )?(?:owners?(?:\(s\))?|owned by|assignees?|assigned(?: to)?|responsible|dri|who|lead)(?![\p{L}\p{N}]) ?([:=–—-])? ?(.{1,60})$/iu;
const DUE =
  /^(due(?: date)?(?: by| on)?|by when|by|deadline|eta|target(?: date)?|before|until)(?![\p{L}\p{N}]) ?[:=–—-]? ?(.+)$/iu;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|team|van|von|de|der|den|la|dos|da)){0,3}$/u;
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u;
const TEAM = /^[\p{L}\p{N}&' -]{2,40} (?:team|squad|guild)$/iu;
const QUARTER = /^[qh][1-4](?: ?[/'’]?\d{2,4})?$/i;
/** What is about a time, though no day that can be read. */
const VAGUE_DAY =
  /^(?:q[1-4]|h[12]|eo[dwmqy]|asap|day|week|month|quarter|year|sprint|\d{4}|\d{1,4}[./-]\d.*|\d+ (?:day|week|month|sprint)s?)(?![\p{L}\p{N}])/iu;
const NEARLY = /^(?:(?:the )?end of(?: the| this)?|this|next|mid|early|late)[ -]/i;

const MENTIONS = new RegExp(`^${MENTION}(?:(?: and | & | ?/ ?| )?${MENTION})*$`);
const isName = (text: string): boolean => NAME.test(text) || TEAM.test(text);

/** @returns null where the part is about something else. */
export function readPart(part: string, today: CalendarDate): Part | null {
  if (MENTIONS.test(part)) return { kind: 'owner', text: null, isClear: true };
  if (part === DATE) return { kind: 'due', date: null, text: null, isClear: true };
  return (
    readOwner(part) ?? readDue(part, today) ?? (isName(part) ? { kind: 'owner', text: part, isClear: false } : null)
  );
}

function readOwner(part: string): Part | null {
  const [, sign, labelled] = OWNER.exec(part) ?? [];
  const said = labelled ?? part;
  if (labelled !== undefined && MENTIONS.test(said)) return { kind: 'owner', text: null, isClear: true };
  const name = said.replace(/^@/, '');
  const isNamed = said.startsWith('@') ? isName(name) || LOGIN.test(name) : labelled !== undefined && isName(name);
  return isNamed || sign !== undefined ? { kind: 'owner', text: name, isClear: true } : null;
}

function readDue(part: string, today: CalendarDate): Part | null {
  const [, label, said = ''] = DUE.exec(part) ?? [];
  const date = readDay(label === undefined ? part : said, today);
  if (date !== null) return { kind: 'due', date, text: null, isClear: true };
  if (label === undefined) return QUARTER.test(part) ? { kind: 'due', date: null, text: part, isClear: true } : null;
  if (isNothing(said)) return { kind: 'due', date: null, text: null, isClear: true };
  if (said === DATE) return { kind: 'due', date: null, text: null, isClear: true };
  if (isAboutTime(said)) return { kind: 'due', date: null, text: said, isClear: true };
  if (label.toLowerCase() !== 'by') return null;
  if (MENTIONS.test(said)) return { kind: 'owner', text: null, isClear: true };
  return isName(said) ? { kind: 'owner', text: said, isClear: false } : null;
}

function isAboutTime(text: string): boolean {
  const unit = text.replace(NEARLY, '');
  const first = /^\p{L}+/u.exec(unit)?.[0].toLowerCase() ?? '';
  return VAGUE_DAY.test(unit) || MONTH_NAMES.has(first) || WEEKDAY_NAMES.has(first);
}
