import { Fragment } from 'react';
import type { TrackedActionItem } from '../../../../src/domain/completion';
import { issuePath, SiteLink } from '../../components/site-link';

/** The keys of action tickets, each leading to its ticket. */
export const TicketLinks = ({ items }: { readonly items: readonly TrackedActionItem[] }) =>
  items.map(({ ticketId, key }, index) => (
    <Fragment key={ticketId}>
      {index > 0 && ', '}
      <SiteLink path={issuePath(key)}>{key}</SiteLink>
    </Fragment>
  ));
