import Heading from '@atlaskit/heading';
import type { ContextView } from '../../../../src/shared/views';
import { CompletionProgress } from '../../components/completion-progress';
import { ItemList } from '../../components/item-list';

/** The panel has them all. */
const SHOWN = 3;

type Props = { readonly view: Extract<ContextView, { readonly kind: 'incident' }> };

/** On the incident: how far the action items are, and which are due next. */
export function IncidentSummary({ view: { postmortem, completion } }: Props) {
  const { counts, items, today } = completion;
  const next = items.filter(({ state }) => state === 'open').slice(0, SHOWN);
  return (
    <>
      {counts.total + counts.hidden > 0 ? <CompletionProgress counts={counts} /> : <p>No action items yet.</p>}
      {next.length > 0 && (
        <>
          <Heading as="h2" size="xxsmall" id="due-next">
            Due next
          </Heading>
          <ItemList items={next} today={today} labelledBy="due-next" />
        </>
      )}
      {postmortem !== null && postmortem.missing.length > 0 && <p>Setting up the page is not complete yet.</p>}
      <p>Open the panel below {postmortem === null ? 'to create the postmortem.' : 'for more.'}</p>
    </>
  );
}
