import type { ActionType } from './action-item';
import type { CalendarDate } from './time';

/** How people write action items on a page: as a row of a table, as a task, or as an entry of a list. */
export type PageItemForm = 'table' | 'task' | 'list';

/** An action item that people wrote on the page, as the page says it; it is no ticket yet, or one already. */
export type PageItem = {
  /** Which one on the page it is, the same each time the page is read; at most `MAX_NODE_ID_LENGTH` characters. */
  readonly nodeId: string;
  readonly form: PageItemForm;
  /** The words of the heading above it; null: there is none. */
  readonly heading: string | null;
  /** One line, without the owner and the date that stand in it as nodes; at most a ticket's summary long. */
  readonly summary: string;
  /** Of the first person mentioned as its owner. */
  readonly ownerAccountId: string | null;
  /** What it says of its owner where nobody is mentioned, for example “the database team”. */
  readonly ownerText: string | null;
  readonly dueDate: CalendarDate | null;
  /** What it says of its due date where that is no day that can be read without guessing, for example “03/04” or “Q3”. */
  readonly dueText: string | null;
  /** The kind, where a column says it. */
  readonly type: ActionType | null;
  /** It is ticked, or its row says that it is done. */
  readonly isDone: boolean;
  /** Keys of Jira issues that it links to. */
  readonly ticketKeys: readonly string[];
};

export const MAX_NODE_ID_LENGTH = 120;

/** Action items of one page that are read; a page with more of them is cut there. */
export const MAX_PAGE_ITEMS = 1_000;

/** Those that are proposed at once; what comes after them is proposed once these have tickets. */
export const MAX_PROPOSED_ITEMS = 200;
