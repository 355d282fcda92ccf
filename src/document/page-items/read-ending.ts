import type { CalendarDate } from '../../domain/time';
import { readPart, type Part } from './read-part';

/** What an action item says of its owner and due date at its end, and the words before that. */
export type Ending = {
  readonly rest: string;
  readonly ownerText: string | null;
  readonly dueDate: CalendarDate | null;
  readonly dueText: string | null;
};

/**
 * Where an ending may begin: `(owner: …)`, `[due …]`; after a dash or an arrow; at a label; at a name with `@`. What it holds must be
 * understood whole, else it belongs to the summary.
 */
const LABEL =
  'owners?(?:\\(s\\))?|owned by|assignees?|assigned to|responsible|dri|due date|due by|due on|due|by when|by|deadline|eta|target date';
const BEGINNINGS: readonly RegExp[] = [
  /^(.*?)\s*[([]([^()[\]]{1,160})[)\]][\s.]*$/,
  new RegExp(`^(.*?)[\\s,;.|]+((?:${LABEL})\\s*[:=].{1,120})$`, 'i'),
  /^(.*)(?:\s(?:[–—-]{1,2}|[|/→]|->|=>)\s|—)(.{0,160})$/,
  /^(.*):\s((?:owner|assignee|due|by)\s.{1,120})$/i,
  /^(.*?)[\s,;]+(@\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}|@[\p{L}\p{N}._-]{1,60})[\s.]*$/u,
  /^(.*)(?<!\bdue)[\s,;]+((?:due|by|before|until|deadline|eta)\s[^;()]{2,40})$/i,
];
/** Between parts: a comma, though not that of `December 1st, 2026`; or the next label. */
const BETWEEN =
  /\s*(?:[;|·]|\s\/\s|,(?!\s*\d{4}(?![\d/-]|\.\d)))\s*|(?<!\b(?:due|owned|assigned))\s+(?=(?:due|by|before|until|deadline|eta|owner)\b)/i;
/** An owner and a due date, each with a dash before it, and one more. */
const MOST_ENDINGS = 3;
const LONGEST = 1_000;

/** Takes the endings off a text, from its end. */
export function readEnding(text: string, today: CalendarDate): Ending {
  let rest = text;
  const parts: Part[] = [];
  for (let count = 0; count < MOST_ENDINGS && rest.length <= LONGEST; count++) {
    const found = endingOf(rest, parts, today);
    if (found === null) break;
    rest = found.rest;
    parts.unshift(...found.parts);
  }
  const owners = parts.flatMap((part) => (part.kind === 'owner' && part.text !== null ? [part.text] : []));
  const due = parts.find((part) => part.kind === 'due' && (part.date !== null || part.text !== null));
  return {
    rest,
    ownerText: owners.length === 0 ? null : owners.join(', '),
    dueDate: due?.kind === 'due' ? due.date : null,
    dueText: due?.kind === 'due' ? due.text : null,
  };
}

function endingOf(
  text: string,
  known: readonly Part[],
  today: CalendarDate,
): { readonly rest: string; readonly parts: readonly Part[] } | null {
  for (const beginning of BEGINNINGS) {
    const [, rest = '', inner = ''] = beginning.exec(text) ?? [];
    const parts = partsOf(inner, today);
    if (parts === null || ![...parts, ...known].some(({ isClear }) => isClear)) continue;
    if ([...parts, ...known].filter(({ kind }) => kind === 'due').length <= 1) return { rest, parts };
  }
  return null;
}

/** @returns null where one of them is about something else, or there is none. */
function partsOf(inner: string, today: CalendarDate): readonly Part[] | null {
  const words = inner.split(BETWEEN).flatMap((part) => part.trim().replace(/[.:]+$/, '') || []);
  const parts = words.flatMap((part) => readPart(part, today) ?? []);
  return parts.length > 0 && parts.length === words.length ? parts : null;
}
