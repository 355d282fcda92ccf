import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { TrackedActionItem } from '../../../src/domain/completion';
import type { CompletionView } from '../../../src/shared/views';
import { ActionItemRow } from './action-item-row';
import styles from './action-items.module.css';

type Props = Pick<CompletionView, 'items' | 'today'> & {
  /** The rows of an item, five columns wide; without it one row that changes nothing. */
  readonly renderItem?: (item: TrackedActionItem) => ReactNode;
};

/** Every action item the viewer may see, in the order the view has them. */
export function ActionItems({ items, today, renderItem }: Props) {
  const rowsOf = renderItem ?? ((item: TrackedActionItem) => <ActionItemRow item={item} today={today} />);
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
          <Fragment key={item.ticketId}>{rowsOf(item)}</Fragment>
        ))}
      </tbody>
    </table>
  );
}
