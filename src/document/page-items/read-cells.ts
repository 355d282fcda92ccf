import type { ActionType } from '../../domain/action-item';
import { wordsOf } from '../../domain/phrases';
import { readDay } from '../../domain/read-day';
import type { CalendarDate } from '../../domain/time';
import type { Cell } from './grid';
import { contentOf, typeOf, type Json } from './json';
import { dueOf, ownerOf, saidOf, withoutMarks, type Due, type Owner } from './read-words';
import { isDoneTask, isTask } from './read-tasks';
import { bareKeys } from './ticket-keys';

export function readOwnerCell(cell: Cell): Owner {
  const inline = cell.inline();
  return ownerOf(inline, withoutMarks(inline.text).replace(/^@/, ''));
}

export function readDueCell(cell: Cell, today: CalendarDate): Due {
  const inline = cell.inline();
  const text = withoutMarks(inline.text);
  const dueDate = readDay(text, today);
  return dueOf(inline) ?? { dueDate, dueText: dueDate === null ? saidOf(text) : null };
}

/** Words by which teams call the four kinds; a word that ends in `*` is the beginning of one. */
const TYPE_WORDS: Readonly<Record<ActionType, readonly string[]>> = {
  prevent: ['prevent*', 'avoid*', 'proactive'],
  detect: ['detect*', 'monitor*', 'alert*', 'observab*', 'discover*'],
  mitigate: ['mitigat*', 'reduc*', 'contain*', 'limit*', 'recover*', 'resilien*', 'respon*', 'restor*'],
  process: ['process*', 'procedur*', 'document*', 'train*', 'communicat*', 'organi*', 'runbook*'],
};

/** @returns null where no kind is said, or more than one. */
export function readTypeCell(cell: Cell): ActionType | null {
  const words = wordsOf(cell.inline().text);
  const found = Object.entries(TYPE_WORDS).flatMap(([type, names]) =>
    words.some((word) => names.some((name) => fits(word, name))) && isActionType(type) ? [type] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isActionType = (type: string): type is ActionType => Object.hasOwn(TYPE_WORDS, type);
const fits = (word: string, name: string): boolean =>
  name.endsWith('*') ? word.startsWith(name.slice(0, -1)) : word === name;

const DONE = new Set([
  ...[
    'done',
    'complete',
    'completed',
    'closed',
    'resolved',
    'finished',
    'fixed',
    'implemented',
    'shipped',
    'delivered',
  ],
  ...['released', 'deployed', 'yes', 'y', 'x', 'true', '100'],
]);
const TICK = /[✓✔✅☑🗹]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|tick|check_mark):/u;
const NOT_QUITE = new Set([
  ...['not', 'no', 'n', 'partly', 'partially', 'almost', 'nearly', 'except', 'only', 'once', 'when', 'if', 'until'],
  ...['due', 'before', 'beta'],
]);
/** *Complete by Friday* asks for it; *Completed by Robin* tells of it. */
const ASKED = /^\W*(?:complete|finish)\s+by\b|^\W*by\b/i;

/** Whether a cell of a column such as Status or Done says that it is done: in words, with a tick, or with a day that has come. */
export function readDoneCell(cell: Cell, today: CalendarDate): boolean {
  const tasks = tasksIn(cell.content);
  if (tasks.length > 0) return tasks.every(isDoneTask);
  const { text, days } = cell.inline();
  const words = wordsOf(text);
  const day = readDay(text, today, 'went by');
  const isAhead = [...days, day ?? ''].some((one) => one > today);
  if (isAhead || ASKED.test(text) || words.some((word) => NOT_QUITE.has(word))) return false;
  return TICK.test(text) || DONE.has(words[0] ?? '') || (words.length === 0 && days.length > 0) || day !== null;
}

/** A list of tasks stands in a cell itself. */
const tasksIn = (blocks: readonly Json[]): readonly Json[] =>
  blocks.filter((block) => typeOf(block) === 'taskList').flatMap((list) => contentOf(list).filter(isTask));

/** Keys of issues: of links and cards, and those that stand there as text. */
export function readTicketCell(cell: Cell): readonly string[] {
  const { text, tickets, linked } = cell.inline();
  return [...tickets, ...linked, ...bareKeys(text)];
}
