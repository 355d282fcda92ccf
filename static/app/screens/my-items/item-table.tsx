import type { Ref } from 'react';
import type { CalendarDate } from '../../../../src/domain/time';
import type { MyItem } from '../../../../src/shared/my-items-view';
import styles from '../../components/action-items.module.css';
import { ItemRow } from './item-row';

type Props = {
  readonly items: readonly MyItem[];
  readonly today: CalendarDate;
  readonly label: string;
  /** A row, by its position, that the focus can be put on. */
  readonly marked?: { readonly at: number; readonly rowRef: Ref<HTMLTableRowElement> };
};

/** Action items of one person, in the order given, each with the incident that it answers. */
export function ItemTable({ items, today, label, marked }: Props) {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">Action item</th>
          <th scope="col">Incident</th>
          <th scope="col">Due</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {items.map((own, at) => (
          <ItemRow
            key={own.item.ticketId}
            own={own}
            today={today}
            {...(marked?.at === at && { rowRef: marked.rowRef })}
          />
        ))}
      </tbody>
    </table>
  );
}
