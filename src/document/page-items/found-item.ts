import type { PageItem, PageItemForm } from '../../domain/page-item';
import type { CalendarDate } from '../../domain/time';
import type { Due, Owner, Words } from './read-words';

/** An action item before it has an id. */
export type FoundItem = Omit<PageItem, 'nodeId'> & {
  /** As a task has one. */
  readonly localId: string | null;
};

/** What holds for a stretch of the page. The reader changes it as headings come. */
export type Scope = {
  /** Of the heading above; null: there is none. */
  heading: string | null;
  /** The level of the action heading that this is below; null: it is below none. */
  actionLevel: number | null;
};

export type Reading = { readonly today: CalendarDate; readonly headings: readonly string[] };

/** Owner and due date that hold where an action item names none itself. */
export type Inherited = Owner & Due;

export const NOTHING_INHERITED: Inherited = { ownerAccountId: null, ownerText: null, dueDate: null, dueText: null };

/** What an action item says itself; and where it says nothing, what it inherits. */
export const withInherited = (own: Inherited, inherited: Inherited): Inherited => {
  const hasOwner = own.ownerAccountId !== null || own.ownerText !== null;
  const hasDue = own.dueDate !== null || own.dueText !== null;
  const [owner, due] = [hasOwner ? own : inherited, hasDue ? own : inherited];
  return {
    ownerAccountId: owner.ownerAccountId,
    ownerText: owner.ownerText,
    dueDate: due.dueDate,
    dueText: due.dueText,
  };
};

/** An action item of its words alone; none where they say nothing. */
export function itemOf(
  words: Words,
  form: PageItemForm,
  { heading }: Scope,
  more: Partial<Omit<FoundItem, 'form' | 'heading' | 'summary'>> = {},
): readonly FoundItem[] {
  const { summary, isTicked, ticketKeys, ownerAccountId, ownerText, dueDate, dueText } = words;
  if (summary === '') return [];
  const said = { ownerAccountId, ownerText, dueDate, dueText };
  return [{ form, heading, summary, ...said, type: null, isDone: isTicked, ticketKeys, localId: null, ...more }];
}
