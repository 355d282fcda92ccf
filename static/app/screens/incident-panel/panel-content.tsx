import Heading from '@atlaskit/heading';
import { Message } from '../../components/message';
import type { IncidentView } from '../../../../src/shared/views';
import { ActionItems } from '../../components/action-items';
import { CompletionProgress } from '../../components/completion-progress';
import { AddActions } from './add-actions';
import { CompletableItem } from './complete-item/completable-item';
import { ConnectConfluence } from './connect-confluence';
import { NoPostmortem } from './no-postmortem';
import { PostmortemTroubles } from './postmortem-troubles';

type Props = { readonly view: IncidentView; readonly onChanged: () => void; readonly onDialogClosed: () => void };

export function PanelContent({ view, onChanged, onDialogClosed }: Props) {
  const { incident, postmortem, completion, unreadable } = view;
  const hasItems = completion.items.length > 0 || completion.counts.hidden > 0;
  return (
    <>
      {unreadable !== null ? (
        <Message appearance="warning" title="This version cannot read the postmortem’s record">
          <p>{unreadable}</p>
          <p>Nothing was changed. Ask your Jira admin to update the app; then refresh.</p>
        </Message>
      ) : postmortem ? (
        <PostmortemTroubles postmortem={postmortem} isConnected={view.confluenceConnected} onChanged={onChanged} />
      ) : view.confluenceConnected ? (
        <NoPostmortem incident={incident} unfit={view.unfit} onClosed={onDialogClosed} />
      ) : (
        <ConnectConfluence>
          <p>The postmortem is a page there. You can track action items here already.</p>
        </ConnectConfluence>
      )}
      <Heading as="h2" size="xsmall">
        Action items
      </Heading>
      {hasItems && <CompletionProgress counts={completion.counts} />}
      {completion.items.length > 0 && (
        <ActionItems
          items={completion.items}
          today={completion.today}
          renderItem={(item) => <CompletableItem item={item} today={completion.today} onChanged={onChanged} />}
        />
      )}
      {!hasItems && <p>No action items yet. Each one becomes a Jira ticket with an owner and a due date.</p>}
      {unreadable === null && <AddActions incidentId={incident.id} onAdded={onChanged} />}
    </>
  );
}
