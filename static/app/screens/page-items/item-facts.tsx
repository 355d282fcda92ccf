import type { ActionForm } from '../../../../src/shared/views';
import { checkRow } from '../../components/action-form/rows';
import { KIND_OF_CHANGE } from '../../components/kind-of-change';
import { Day } from '../../components/times';
import styles from './page-items.module.css';
import { hasProposedDay } from './page-rows';
import type { PageRow } from './page-rows';

type Props = { readonly one: PageRow; readonly proposal: Pick<ActionForm, 'today' | 'defaultDueDate'> };

/** Owner, due date and kind in words, and what is missing of them. */
export function ItemFacts({ one, proposal }: Props) {
  const { item, row } = one;
  const factProblem = checkRow(row, proposal.today).dueDate;
  return (
    <>
      {row.owner ? (
        <bdi>{row.owner.displayName}</bdi>
      ) : (
        <span className={styles['missing']}>No owner{saysWords(item.ownerText)}</span>
      )}
      {row.dueDate === '' ? (
        <span className={styles['missing']}>No due date{saysWords(item.dueText)}</span>
      ) : (
        <span>
          <Day day={row.dueDate} />
          {hasProposedDay(one, proposal) && ' (proposed)'}
        </span>
      )}
      {row.type !== '' && <span>{KIND_OF_CHANGE[row.type]}</span>}
      {row.dueDate !== '' && factProblem !== undefined && <span className={styles['missing']}>{factProblem}</span>}
    </>
  );
}

const saysWords = (text: string | null): string => (text === null ? '' : `; the page says: ${text}`);
