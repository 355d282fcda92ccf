import { isOverdue } from '../../../src/domain/completion';
import type { TrackedActionItem } from '../../../src/domain/completion';
import { slippageWords } from '../../../src/domain/slippage';
import type { CalendarDate } from '../../../src/domain/time';
import words from './item-words.module.css';
import { Day } from './times';

type Props = {
  readonly item: Pick<TrackedActionItem, 'dueDate' | 'dueDateKeptByApp' | 'firstDue' | 'state'>;
  readonly today: CalendarDate;
};

/** By when an action item is done. What is late is said in words, not by colour alone. */
export function DueDate({ item, today }: Props) {
  const moved = slippageWords(item);
  return (
    <>
      {item.dueDate === null ? (
        <div className={words['quiet']}>No due date</div>
      ) : (
        <div>
          <Day day={item.dueDate} />
        </div>
      )}
      {isOverdue(item, today) && <div className={words['overdue']}>Overdue</div>}
      {moved !== null && <div className={words['quiet']}>moved {moved}</div>}
      {item.dueDateKeptByApp && <div className={words['quiet']}>date kept by the app</div>}
    </>
  );
}
