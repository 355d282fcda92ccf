import type { TrackedActionItem } from '../../../../src/domain/completion';
import { slippageWords } from '../../../../src/domain/slippage';
import type { CalendarDate } from '../../../../src/domain/time';
import type { TicketFactor } from '../../../../src/shared/views';
import { DueDate } from '../../components/due-date';
import words from '../../components/item-words.module.css';
import { KIND_OF_CHANGE } from '../../components/kind-of-change';
import { Day } from '../../components/times';
import styles from './incident-context.module.css';

type Props = {
  readonly item: TrackedActionItem;
  /** The contributing factor that it answers; null: none was named. */
  readonly factor: TicketFactor | null;
  readonly today: CalendarDate;
};

/** Why an action ticket exists, and what it promises beyond what Jira shows of it. */
export function Promised({ item, factor, today }: Props) {
  return (
    <dl className={styles['facts']}>
      {factor !== null && (
        <>
          <dt>Why</dt>
          <dd>{factor.text === null ? <HiddenFactor /> : <span dir="auto">{factor.text}</span>}</dd>
        </>
      )}
      <dt>Due</dt>
      <dd>
        <DueDate item={{ ...item, firstDue: null }} today={today} />
        <Moved item={item} />
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

const HiddenFactor = () => (
  <span className={words['quiet']}>
    A contributing factor of the postmortem that you may not see, or that is not there any more.
  </span>
);

function Moved({ item }: Pick<Props, 'item'>) {
  const moved = slippageWords(item);
  if (moved === null || item.firstDue === null) return null;
  return (
    <div className={words['quiet']}>
      moved from <Day day={item.firstDue} /> ({moved})
    </div>
  );
}
