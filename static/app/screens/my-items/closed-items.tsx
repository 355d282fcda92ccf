import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/time';
import type { MyItem } from '../../../../src/shared/my-items-view';
import { ItemTable } from './item-table';

const LABEL = 'Closed in the last 30 days';

type Props = { readonly items: readonly MyItem[]; readonly today: CalendarDate };

/** What was done lately, or will not be done: folded, because nothing is left to do there. */
export function ClosedItems({ items, today }: Props) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div>
      <Button appearance="subtle" onClick={() => setShown(!isShown)} aria-expanded={isShown} aria-controls={id}>
        {`${LABEL} (${items.length})`}
      </Button>
      <div id={id} hidden={!isShown}>
        {isShown && <ItemTable items={items} today={today} label={LABEL} />}
      </div>
    </div>
  );
}
