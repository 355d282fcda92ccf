import Button from '@atlaskit/button/new';
import layout from '../../components/layout.module.css';
import { Message } from '../../components/message';

export const TICK_ALL_ID = 'page-items-tick-all';

type Props = {
  readonly count: number;
  /** false: the page has more than these. */
  readonly isWhole: boolean;
  readonly onTickAll: (isTicked: boolean) => void;
};

/** Above the list: how many there are, whether it is all of them, and ticking all at once. */
export function PageItemsHead({ count, isWhole, onTickAll }: Props) {
  return (
    <>
      <p>
        {count === 1 ? '1 action item without a ticket' : `${count} action items without a ticket`}. What is ticked
        becomes a Jira ticket.
      </p>
      {!isWhole && (
        <Message appearance="information">
          The page holds more than are read at once: these are the first ones. The next come once these have tickets.
        </Message>
      )}
      <div className={layout['buttons']}>
        <Button id={TICK_ALL_ID} appearance="subtle" spacing="compact" onClick={() => onTickAll(true)}>
          Tick all
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => onTickAll(false)}>
          Tick none
        </Button>
      </div>
    </>
  );
}
