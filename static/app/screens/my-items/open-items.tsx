import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/time';
import type { MyItem } from '../../../../src/shared/my-items-view';
import { ItemTable } from './item-table';
import { useFocusRow } from './use-focus-row';

/** What fits on a screen or two; the most urgent ones are among them. */
const SHOWN_AT_FIRST = 25;

type Props = { readonly items: readonly MyItem[]; readonly today: CalendarDate };

/** What is still to be done, the most urgent on top, in one list: an owner thinks in days, not in incidents. */
export function OpenItems({ items, today }: Props) {
  const [isAll, setAll] = useState(false);
  const { rowRef, focusSoon } = useFocusRow();
  const left = isAll ? 0 : Math.max(0, items.length - SHOWN_AT_FIRST);
  const showAll = () => {
    setAll(true);
    focusSoon();
  };
  return (
    <>
      <ItemTable
        items={items.slice(0, items.length - left)}
        today={today}
        label="Open action items"
        marked={{ at: SHOWN_AT_FIRST, rowRef }}
      />
      {left > 0 && (
        <div>
          <Button onClick={showAll}>{`Show ${left} more`}</Button>
        </div>
      )}
    </>
  );
}
