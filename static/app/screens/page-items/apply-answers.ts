import type { ImportPageItemsInput } from '../../../../src/shared/contract';
import type { AddedActionItem } from '../../../../src/shared/views';
import { refusalOf } from '../../components/action-form/refusal-of';
import type { PageRow } from './page-rows';

type Go = Pick<ImportPageItemsInput, 'items'>;

const isOf = ({ items }: Go, { item: { nodeId } }: PageRow): boolean => items.some((one) => one.nodeId === nodeId);

/** While a go is under way nothing is said of its items; what was asked is kept, so that it can be asked again. */
export const markAsked = (rows: readonly PageRow[], go: Go): readonly PageRow[] =>
  rows.map((one) => (isOf(go, one) ? { ...one, isTouched: true, row: { ...one.row, refusal: null } } : one));

/** Which items have a ticket now, and why others have none; those are open, with what was typed. */
export const applyAnswers = (
  rows: readonly PageRow[],
  go: Go,
  answers: readonly AddedActionItem[],
): readonly PageRow[] =>
  rows.map((one) => {
    if (!isOf(go, one)) return one;
    const { id, summary } = one.row;
    const answer = answers.find((other) => other.id === id);
    if (answer?.ok)
      return { ...one, isOpen: false, made: { id, key: answer.key ?? null, summary, notes: answer.notes ?? [] } };
    return { ...one, isOpen: true, row: { ...one.row, refusal: refusalOf(answer) } };
  });
