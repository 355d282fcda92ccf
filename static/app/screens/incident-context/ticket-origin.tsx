import type { ContextView } from '../../../../src/shared/views';
import { issuePath, SiteLink } from '../../components/site-link';
import { Decision } from './decision/decision';
import { Promised } from './promised';
import { Siblings } from './siblings';

type Props = {
  readonly view: Extract<ContextView, { readonly kind: 'action-ticket' }>;
  readonly onChanged: () => void;
};

/** On an action ticket: why it exists, what it promises, where it comes from, and what else came from there. */
export function TicketOrigin({ view: { item, factor, incident, postmortem, completion }, onChanged }: Props) {
  return (
    <>
      <p>
        {postmortem === null ? 'From' : 'From the postmortem of'}{' '}
        <SiteLink path={issuePath(incident.key)}>
          {incident.key}: <bdi>{incident.summary}</bdi>
        </SiteLink>
      </p>
      {item === null ? (
        <p>This ticket does not count among its action items: nothing on the incident confirms it.</p>
      ) : (
        <>
          <Promised item={item} factor={factor} today={completion.today} />
          <Decision item={item} onChanged={onChanged} />
        </>
      )}
      <Siblings completion={completion} incident={incident} ticketId={item?.ticketId ?? null} />
    </>
  );
}
