import type { CalendarDate } from '../../../../src/domain/time';
import { DueDate } from '../../components/due-date';
import styles from './incident-context.module.css';

type Props = {
  /** null: nothing open has a due date. */
  readonly day: CalendarDate | null;
  readonly today: CalendarDate;
};

/** When the first of the open action items is due, or was. */
export function NextDue({ day, today }: Props) {
  if (day === null) return null;
  return (
    <dl className={styles['facts']}>
      <dt>Next due</dt>
      <dd>
        <DueDate item={{ dueDate: day, dueDateKeptByApp: false, firstDue: null, state: 'open' }} today={today} />
      </dd>
    </dl>
  );
}
