import Button from '@atlaskit/button/new';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import layout from '../../components/layout.module.css';
import { Message } from '../../components/message';
import { PageLink } from './page-link';

export const TICK_ALL_ID = 'page-items-tick-all';

type Props = {
  readonly view: Pick<PageItemsView, 'page' | 'proposed' | 'isWhole'>;
  readonly onTickAll: (isTicked: boolean) => void;
};

/** What was found where, and ticking all of it at once. */
export function PageItemsHead({ view: { page, proposed, isWhole }, onTickAll }: Props) {
  const count = proposed.length;
  return (
    <>
      <p>
        {count === 1 ? '1 action item without a ticket' : `${count} action items without a ticket`} on{' '}
        <PageLink page={page}>{page.title}</PageLink>. Each one that is ticked becomes a Jira ticket.
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
