import Lozenge from '@atlaskit/lozenge';
import type { MyItemsView } from '../../../../src/shared/my-items-view';
import words from '../../components/item-words.module.css';
import layout from '../../components/layout.module.css';
import { Moment } from '../../components/times';

/** How many there are and when that was read; said aloud whenever it changes. */
export function CountLine({ view }: { readonly view: MyItemsView }) {
  const { counts, readAt, timeZone } = view;
  return (
    <div role="status">
      <div className={layout['buttons']}>
        <span>{counts.open} open</span>
        {counts.overdue > 0 && <Lozenge appearance="danger">{`${counts.overdue} overdue`}</Lozenge>}
      </div>
      <div className={words['quiet']}>
        Read <Moment at={readAt} timeZone={timeZone} />. Jira may take a minute to find what was changed just now.
      </div>
    </div>
  );
}
