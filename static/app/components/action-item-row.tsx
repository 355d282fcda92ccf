import type { ReactNode, Ref } from 'react';
import type { TrackedActionItem } from '../../../src/domain/completion';
import type { CalendarDate } from '../../../src/domain/time';
import styles from './action-items.module.css';
import { DueDate } from './due-date';
import words from './item-words.module.css';
import { KIND_OF_CHANGE } from './kind-of-change';
import { issuePath, SiteLink } from './site-link';
import { TicketStatus } from './ticket-status';

type Props = {
  readonly item: TrackedActionItem;
  readonly today: CalendarDate;
  /** What stands between summary and due date; without it the owner. */
  readonly middle?: ReactNode;
  /** What stands under owner and due date, for example a button that sets it. */
  readonly offers?: { readonly ownerAccountId: ReactNode; readonly dueDate: ReactNode };
  /** Makes the row a place that the focus can be put on. */
  readonly rowRef?: Ref<HTMLTableRowElement>;
};

/** One action item as its ticket stands in Jira. */
export function ActionItemRow({ item, today, middle, offers, rowRef }: Props) {
  return (
    <tr {...(rowRef && { ref: rowRef, tabIndex: -1 })}>
      <td className={styles['key']}>
        <SiteLink path={issuePath(item.key)}>{item.key}</SiteLink>
      </td>
      <td className={styles['summary']}>
        <div dir="auto">{item.summary}</div>
        {item.type !== null && <div className={words['quiet']}>{KIND_OF_CHANGE[item.type]}</div>}
      </td>
      <td>
        {middle ?? <Owner owner={item.owner} />}
        {offers?.ownerAccountId && <div className={styles['offer']}>{offers.ownerAccountId}</div>}
      </td>
      <td>
        <DueDate item={item} today={today} />
        {offers?.dueDate && <div className={styles['offer']}>{offers.dueDate}</div>}
      </td>
      <td>
        <TicketStatus item={item} />
      </td>
    </tr>
  );
}

function Owner({ owner }: Pick<TrackedActionItem, 'owner'>) {
  if (owner === null) return <div className={words['quiet']}>No owner</div>;
  return (
    <>
      <bdi>{owner.displayName}</bdi>
      {!owner.active && <div className={words['quiet']}>account is closed</div>}
    </>
  );
}
