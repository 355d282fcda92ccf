import Heading from '@atlaskit/heading';
import type { IncidentView } from '../../../../src/shared/views';
import { ActionItems } from '../../components/action-items';
import { CompletionProgress } from '../../components/completion-progress';
import { ConnectConfluence } from '../../components/connect-confluence';
import { RelatedIncidents } from '../../components/related-incidents';
import { UnreadableRecord } from '../../components/unreadable-record';
import { UnfitNotice } from '../../components/unfit-notice';
import { AddActions } from './add-actions';
import { CompletableItem } from './complete-item/completable-item';
import { Decide } from './decide';
import { KeyTimesDetails } from './key-times-details';
import { PanelAccounts } from './panel-accounts';
import { PostmortemTroubles } from './postmortem-troubles';

type Props = { readonly view: IncidentView; readonly onChanged: () => void; readonly onDialogClosed: () => void };

export function PanelContent({ view, onChanged, onDialogClosed }: Props) {
  const { incident, postmortem, completion, unreadable } = view;
  const hasItems = completion.items.length > 0 || completion.counts.hidden > 0;
  return (
    <>
      {unreadable !== null ? (
        <UnreadableRecord why={unreadable} />
      ) : postmortem ? (
        <PostmortemTroubles postmortem={postmortem} isConnected={view.confluenceConnected} onChanged={onChanged} />
      ) : view.confluenceConnected ? (
        <>
          <UnfitNotice unfit={view.unfit} />
          <Decide view={view} onChanged={onChanged} onDialogClosed={onDialogClosed} />
        </>
      ) : (
        <ConnectConfluence pageUrl={null} />
      )}
      {view.keyTimes && <KeyTimesDetails keyTimes={view.keyTimes} timeZone={view.timeZone} />}
      {view.related.length > 0 && <RelatedIncidents related={view.related} />}
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
      {postmortem !== null && postmortem.pageTitle !== null && <PanelAccounts />}
    </>
  );
}
