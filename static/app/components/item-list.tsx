import type { CompletionView } from '../../../src/shared/views';
import { DueDate } from './due-date';
import styles from './item-list.module.css';
import { issuePath, SiteLink } from './site-link';
import { TicketStatus } from './ticket-status';

type Props = Pick<CompletionView, 'items' | 'today'> & {
  readonly label: string;
};

/** Action items for a narrow column, where a table has no room. */
export function ItemList({ items, today, label }: Props) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {items.map((item) => (
        <li key={item.ticketId}>
          <div className={styles['line']}>
            <SiteLink path={issuePath(item.key)}>{item.key}</SiteLink>
            <TicketStatus item={item} />
          </div>
          <div className={styles['summary']} dir="auto">
            {item.summary}
          </div>
          {item.state === 'open' && (
            <div className={styles['line']}>
              <DueDate item={item} today={today} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
