import type { Ref } from 'react';
import type { CalendarDate } from '../../../../src/domain/time';
import type { MyItem } from '../../../../src/shared/my-items-view';
import { ActionItemRow } from '../../components/action-item-row';
import { ActionItemTable } from '../../components/action-item-table';
import { ItemOrigin } from './item-origin';

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
    <ActionItemTable label={label} middle="Incident">
      {items.map(({ item, incident }, at) => (
        <ActionItemRow
          key={item.ticketId}
          item={item}
          today={today}
          middle={<ItemOrigin incident={incident} />}
          {...(marked?.at === at && { rowRef: marked.rowRef })}
        />
      ))}
    </ActionItemTable>
  );
}
