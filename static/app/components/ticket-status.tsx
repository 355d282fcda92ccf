import Lozenge from '@atlaskit/lozenge';
import type { ActionItemState } from '../../../src/domain/action-item';
import type { TrackedActionItem } from '../../../src/domain/completion';
import words from './item-words.module.css';

const APPEARANCE: Readonly<Record<ActionItemState, 'success' | 'neutral'>> = {
  open: 'neutral',
  done: 'success',
  'wont-do': 'neutral',
};

/** The status of a ticket as Jira calls it, and what it means for the action item where that is not plain. */
export function TicketStatus({ item }: { readonly item: Pick<TrackedActionItem, 'state' | 'statusName' | 'wontDo'> }) {
  return (
    <>
      <Lozenge appearance={APPEARANCE[item.state]}>{item.statusName}</Lozenge>
      {item.state === 'wont-do' && (
        <div className={words['quiet']}>
          will not be done{item.wontDo && ': '}
          <bdi>{item.wontDo?.reason}</bdi>
        </div>
      )}
    </>
  );
}
