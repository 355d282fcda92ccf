import type { TrackedActionItem } from '../../../../src/domain/completion';
import type { CalendarDate } from '../../../../src/domain/time';
import { DueDate } from '../../components/due-date';
import { KIND_OF_CHANGE } from '../../components/kind-of-change';
import styles from './incident-context.module.css';

type Props = { readonly item: TrackedActionItem; readonly today: CalendarDate };

/** What an action ticket promises beyond what Jira shows of it. */
export function Promised({ item, today }: Props) {
  return (
    <dl className={styles['facts']}>
      <dt>Due</dt>
      <dd>
        <DueDate item={item} today={today} />
      </dd>
      {item.type !== null && (
        <>
          <dt>Kind of change</dt>
          <dd>{KIND_OF_CHANGE[item.type]}</dd>
        </>
      )}
    </dl>
  );
}
