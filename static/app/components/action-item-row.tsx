import Lozenge from '@atlaskit/lozenge';
import type { ActionItemState } from '../../../src/domain/action-item';
import { isOverdue } from '../../../src/domain/completion';
import type { TrackedActionItem } from '../../../src/domain/completion';
import type { CalendarDate } from '../../../src/domain/time';
import styles from './action-items.module.css';
import { issuePath, SiteLink } from './site-link';
import { Day } from './times';

const APPEARANCE: Readonly<Record<ActionItemState, 'success' | 'information' | 'neutral'>> = {
  open: 'information',
  done: 'success',
  'wont-do': 'neutral',
};

type Props = { readonly item: TrackedActionItem; readonly today: CalendarDate };

/** One action item as its ticket stands in Jira. What is late is said in words, not by colour alone. */
export function ActionItemRow({ item, today }: Props) {
  return (
    <tr>
      <td className={styles['key']}>
        <SiteLink path={issuePath(item.key)}>{item.key}</SiteLink>
      </td>
      <td className={styles['summary']} dir="auto">
        {item.summary}
      </td>
      <td>
        <Owner owner={item.owner} />
      </td>
      <td>
        {item.dueDate === null ? <span className={styles['quiet']}>No due date</span> : <Day day={item.dueDate} />}
        {isOverdue(item, today) && <div className={styles['overdue']}>Overdue</div>}
        {item.dueDateKeptByApp && <div className={styles['quiet']}>date kept by the app</div>}
      </td>
      <td>
        <Lozenge appearance={APPEARANCE[item.state]}>{item.statusName}</Lozenge>
        {item.state === 'wont-do' && <div className={styles['quiet']}>will not be done</div>}
      </td>
    </tr>
  );
}

function Owner({ owner }: Pick<TrackedActionItem, 'owner'>) {
  if (owner === null) return <span className={styles['quiet']}>No owner</span>;
  return (
    <>
      <bdi>{owner.displayName}</bdi>
      {!owner.active && <div className={styles['quiet']}>account is closed</div>}
    </>
  );
}
