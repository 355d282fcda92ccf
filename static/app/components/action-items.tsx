import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { TrackedActionItem } from '../../../src/domain/completion';
import type { CompletionView } from '../../../src/shared/views';
import { ActionItemRow } from './action-item-row';
import { ActionItemTable } from './action-item-table';

type Props = Pick<CompletionView, 'items' | 'today'> & {
  /** The rows of an item, five columns wide; without it one row that changes nothing. */
  readonly renderItem?: (item: TrackedActionItem) => ReactNode;
};

/** Every action item the viewer may see, in the order the view has them. */
export function ActionItems({ items, today, renderItem }: Props) {
  const rowsOf = renderItem ?? ((item: TrackedActionItem) => <ActionItemRow item={item} today={today} />);
  return (
    <ActionItemTable middle="Owner">
      {items.map((item) => (
        <Fragment key={item.ticketId}>{rowsOf(item)}</Fragment>
      ))}
    </ActionItemTable>
  );
}
