import { checkActionItem, MAX_ITEMS_AT_ONCE } from '../../../../src/domain/action-item';
import type { ActionItemProblems, ActionType, NewActionItem } from '../../../../src/domain/action-item';
import type { CalendarDate } from '../../../../src/domain/time';
import type { OwnerChoice } from '../../../../src/shared/views';

/** An action item while it is typed. */
export type Row = {
  readonly id: string;
  readonly summary: string;
  readonly owner: OwnerChoice | null;
  /** Empty while none is chosen. */
  readonly dueDate: CalendarDate;
  readonly type: ActionType | '';
  /** The contributing factor that it answers; absent: none. */
  readonly factorId?: string | undefined;
  /** Fields the person has left, whose problems may be shown. */
  readonly left: readonly RowField[];
  /** Why Jira did not make its ticket. */
  readonly refusal: Refusal | null;
};

export type Refusal = {
  readonly text: string;
  /** It is about the owner alone, and said at that field. */
  readonly isOfOwner: boolean;
};

export type RowField = keyof ActionItemProblems;
export const ROW_FIELDS: readonly RowField[] = ['summary', 'ownerAccountId', 'dueDate', 'type'];

export const newRow = (dueDate: CalendarDate): Row => ({
  id: crypto.randomUUID(),
  summary: '',
  owner: null,
  dueDate,
  type: 'prevent',
  left: [],
  refusal: null,
});

export const canAddRow = (rows: readonly Row[]): boolean => rows.length < MAX_ITEMS_AT_ONCE;

export const changeRow = (rows: readonly Row[], id: string, change: Partial<Omit<Row, 'id'>>): readonly Row[] =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));

export const leaveField = (rows: readonly Row[], id: string, field: RowField): readonly Row[] =>
  rows.map((row) => (row.id === id && !row.left.includes(field) ? { ...row, left: [...row.left, field] } : row));

/** Nothing in it that a person would miss; such rows are not sent when another one is filled. */
export const isBlank = (row: Row): boolean => row.summary.trim() === '' && row.owner === null;

/** The rows that a go is about: the filled ones, or all when none is, so that the person is told what is missing. */
export function rowsToSend(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter((row) => !isBlank(row));
  return filled.length > 0 ? filled : rows;
}

export const checkRow = (row: Row, today: CalendarDate): ActionItemProblems =>
  checkActionItem({ ...row, ownerAccountId: row.owner?.accountId ?? '' }, today);

/** The action item of a row that has no problems. Null when a choice is still open. */
export function toActionItem({ id, summary, owner, dueDate, type, factorId }: Row): NewActionItem | null {
  if (owner === null || type === '') return null;
  const item = { id, summary: summary.trim(), ownerAccountId: owner.accountId, dueDate, type };
  return factorId === undefined ? item : { ...item, factorId };
}

export const controlId = (row: Pick<Row, 'id'>, field: RowField): string => `${row.id}-${field}`;

/** Another project may take the owners that this one refused. */
export const forgetOwnerRefusal = (row: Row): Row => (row.refusal?.isOfOwner ? { ...row, refusal: null } : row);
