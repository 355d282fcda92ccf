import Heading from '@atlaskit/heading';
import type { CompletionView } from '../../../../src/shared/views';
import { ItemList } from '../../components/item-list';
import { issuePath, SiteLink } from '../../components/site-link';

/** The incident's panel has them all. */
const SHOWN = 3;

type Props = {
  readonly completion: CompletionView;
  readonly incident: { readonly key: string };
  /** The ticket whose siblings these are; null: it is not among the items. */
  readonly ticketId: string | null;
};

/** The other action items of the incident; nothing when there is none. */
export function Siblings({ completion: { items, counts, today }, incident, ticketId }: Props) {
  const others = items.filter((item) => item.ticketId !== ticketId);
  const left = others.length - SHOWN;
  if (others.length + counts.hidden === 0) return null;
  return (
    <>
      <Heading as="h2" size="xxsmall">
        Other action items
      </Heading>
      {others.length > 0 && <ItemList items={others.slice(0, SHOWN)} today={today} label="Other action items" />}
      {left > 0 && (
        <p>
          <SiteLink path={issuePath(incident.key)}>{left} more</SiteLink>
        </p>
      )}
      {counts.hidden > 0 && <p>{counts.hidden} more that you may not see</p>}
    </>
  );
}
