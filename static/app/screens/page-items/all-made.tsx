import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import layout from '../../components/layout.module.css';
import { MadeTickets } from '../../components/made-tickets';
import type { MadeItem } from './page-rows';

type Props = {
  readonly made: readonly MadeItem[];
  /** How many of those shown got none. */
  readonly left: number;
  /** false: the page has more of them than were read. */
  readonly isWhole: boolean;
  readonly onGoOn: () => void;
  readonly isLooking: boolean;
};

/** What the clicks in this dialog have led to. */
export function AllMade({ made, left, isWhole, onGoOn, isLooking }: Props) {
  const tickets = made.flatMap(({ key, ...ticket }) => (key === null ? [] : [{ ...ticket, key }]));
  const hidden = made.length - tickets.length;
  const isMore = left > 0 || !isWhole;
  return (
    <>
      {tickets.length > 0 && <MadeTickets tickets={tickets} how="created" isWhole />}
      {hidden > 0 && (
        <p>
          {hidden === 1 ? '1 had a ticket already, which' : `${hidden} had tickets already, which`} you may not see.
        </p>
      )}
      {left > 0 && <p>{left === 1 ? '1 was left without a ticket.' : `${left} were left without a ticket.`}</p>}
      {!isWhole && <p>The page holds more action items than are read at once.</p>}
      <div className={layout['buttons']}>
        <Button appearance="primary" autoFocus onClick={() => void view.close()}>
          Close
        </Button>
        {isMore && (
          <Button appearance="subtle" onClick={onGoOn} isLoading={isLooking}>
            {isWhole ? 'Back to the list' : 'Show the next ones'}
          </Button>
        )}
      </div>
    </>
  );
}
