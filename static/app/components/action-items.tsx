import type { CompletionView } from '../../../src/shared/views';
import { ActionItemRow } from './action-item-row';
import styles from './action-items.module.css';

type Props = Pick<CompletionView, 'items' | 'today'>;

/** Every action item the viewer may see, one row each, in the order the view has them. */
export function ActionItems({ items, today }: Props) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">Action item</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ActionItemRow key={item.ticketId} item={item} today={today} />
        ))}
      </tbody>
    </table>
  );
}
