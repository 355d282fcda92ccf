import type { ProposedItem } from '../../../../src/shared/page-items-view';
import type { ActionForm, AddedActionItem } from '../../../../src/shared/views';
import { checkRow, newRow } from '../../components/action-form/rows';
import type { Row } from '../../components/action-form/rows';

/** The ticket of an item; `key` is null where the person may not see it. */
export type MadeItem = Pick<AddedActionItem, 'id'> & {
  readonly key: string | null;
  readonly summary: string;
  readonly notes: readonly string[];
};

/** One action item of the page, and what a person makes of it. */
export type PageRow = {
  readonly item: ProposedItem;
  /** Its id stays the same as long as the dialog knows the item. */
  readonly row: Row;
  readonly isTicked: boolean;
  /** Its fields are there to be changed. */
  readonly isOpen: boolean;
  /** It is no longer as the page has it. */
  readonly isTouched: boolean;
  /** null: it has no ticket yet. */
  readonly made: MadeItem | null;
};

export type KeptRow = Pick<PageRow, 'row' | 'isTicked'>;

export type Ground = Pick<ActionForm, 'today' | 'defaultDueDate'>;

/** Why it is better not to make a ticket of it unasked. */
export const isSetAside = ({ isDone, likeKey, ticketKeys }: ProposedItem): boolean =>
  isDone || likeKey !== null || ticketKeys.length > 0;

/** What may become a ticket still. */
export const isLeft = ({ made }: PageRow): boolean => made === null;

/** What the next go is about. */
export const isChosen = (one: PageRow): boolean => one.isTicked && isLeft(one);

/** The due date is the app's proposal; the page names none. */
export const hasProposedDay = ({ item, row }: PageRow, { defaultDueDate }: Pick<Ground, 'defaultDueDate'>): boolean =>
  item.dueDate === null && row.dueDate === defaultDueDate;

/**
 * An item as the page has it, or as it was changed before. One without any word of a due date starts with the usual one;
 * where the page says something that is no day, a person chooses. What lacks something is open.
 */
export function newPageRow(item: ProposedItem, ground: Ground, kept?: KeptRow): PageRow {
  const row = kept?.row ?? asWritten(item, ground);
  const isTicked = kept?.isTicked ?? !isSetAside(item);
  const isOpen = isTicked && Object.keys(checkRow(row, ground.today)).length > 0;
  return { item, row, isTicked, isOpen, isTouched: kept !== undefined, made: null };
}

/** Ticked or not; ticking what lacks something opens it, and what is not wanted needs no fields. */
export function tickRow(one: PageRow, isTicked: boolean, { today }: Pick<Ground, 'today'>): PageRow {
  const isOpen = one.isOpen || Object.keys(checkRow(one.row, today)).length > 0;
  return { ...one, isTicked, isOpen: isTicked && isOpen, isTouched: true };
}

/** As the page has it again, under the same id. */
export function startOver(one: PageRow, ground: Ground): PageRow {
  if (one.made) return one;
  const fresh = newPageRow(one.item, ground);
  return { ...fresh, row: { ...fresh.row, id: one.row.id } };
}

function asWritten({ summary, owner, dueDate, dueText, type }: ProposedItem, { today, defaultDueDate }: Ground): Row {
  const blank = newRow(dueDate ?? (dueText === null ? defaultDueDate : ''));
  // A day that has passed is said at once: the page looks complete, and yet nothing can be made of it.
  const left = dueDate !== null && dueDate < today ? (['dueDate'] as const) : [];
  return { ...blank, summary, owner, type: type ?? blank.type, left };
}

/** What a person has to fill in, in words; empty when all is there. */
export const lackingOf = ({ row: { summary, owner, dueDate } }: PageRow): readonly string[] => [
  ...(summary.trim() === '' ? ['what will change'] : []),
  ...(owner === null ? ['owner'] : []),
  ...(dueDate === '' ? ['due date'] : []),
];
