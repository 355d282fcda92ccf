import type { Ref } from 'react';
import type { CalendarDate } from '../../../../src/domain/time';
import type { ItemIncident, MyItem } from '../../../../src/shared/my-items-view';
import styles from '../../components/action-items.module.css';
import { DueDate } from '../../components/due-date';
import words from '../../components/item-words.module.css';
import { KIND_OF_CHANGE } from '../../components/kind-of-change';
import { issuePath, SiteLink } from '../../components/site-link';
import { TicketStatus } from '../../components/ticket-status';

type Props = {
  readonly own: MyItem;
  readonly today: CalendarDate;
  /** Makes the row a place that the focus can be put on. */
  readonly rowRef?: Ref<HTMLTableRowElement>;
};

/** One action item with the ways to its ticket and to its incident. */
export function ItemRow({ own: { item, incident }, today, rowRef }: Props) {
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
        <Incident incident={incident} />
      </td>
      <td>
        <DueDate item={item} today={today} />
      </td>
      <td>
        <TicketStatus item={item} />
      </td>
    </tr>
  );
}

function Incident({ incident }: { readonly incident: ItemIncident }) {
  switch (incident.kind) {
    case 'named':
      return (
        <>
          <SiteLink path={issuePath(incident.key)}>{incident.key}</SiteLink>
          <div className={words['quiet']} dir="auto">
            {incident.summary}
          </div>
        </>
      );
    case 'hidden':
      return <span className={words['quiet']}>deleted, or not visible to you</span>;
    case 'unreadable':
      return (
        <span className={words['quiet']}>
          not readable by this version of the app: ask your Jira admin to update it
        </span>
      );
  }
}
