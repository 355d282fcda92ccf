import Lozenge from '@atlaskit/lozenge';
import { Fragment } from 'react';
import type { ProposedItem } from '../../../../src/shared/page-items-view';
import { issuePath, SiteLink } from '../../components/site-link';

/** Why an item is not ticked at first. */
export function ItemMarks({ item: { isDone, likeKey, ticketKeys } }: { readonly item: ProposedItem }) {
  return (
    <>
      {isDone && <Lozenge appearance="success">Ticked off on the page</Lozenge>}
      {likeKey !== null && (
        <span>
          looks like <SiteLink path={issuePath(likeKey)}>{likeKey}</SiteLink>
        </span>
      )}
      {ticketKeys.length > 0 && (
        <span>
          links to{' '}
          {ticketKeys.map((key, at) => (
            <Fragment key={key}>
              {at > 0 && ', '}
              <SiteLink path={issuePath(key)}>{key}</SiteLink>
            </Fragment>
          ))}
          ; if that is its ticket, choose <i>Attach an existing ticket</i> on the incident’s panel
        </span>
      )}
    </>
  );
}
