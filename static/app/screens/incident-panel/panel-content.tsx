import Heading from '@atlaskit/heading';
import { lazy, Suspense } from 'react';
import type { IncidentView } from '../../../../src/shared/views';
import { ActionItems } from '../../components/action-items';
import { CompletionProgress } from '../../components/completion-progress';
import { Loading } from '../../components/loading';
import { AddActions } from './add-actions';
import { CompletableItem } from './complete-item/completable-item';
import { Decide } from './decide';
import { hasNotices } from './has-notices';
import { KeyTimesDetails } from './key-times-details';
import { PanelAccounts } from './panel-accounts';

const PanelNotices = lazy(async () => {
  const loaded = await import('./panel-notices');
  return { default: loaded.PanelNotices };
});

const StateActions = lazy(async () => {
  const loaded = await import('./state-actions');
  return { default: loaded.StateActions };
});

type Props = { readonly view: IncidentView; readonly onChanged: () => void; readonly onDialogClosed: () => void };

export function PanelContent({ view, onChanged, onDialogClosed }: Props) {
  const { incident, postmortem, completion, unreadable } = view;
  const hasPage = postmortem !== null && postmortem.pageTitle !== null;
  const hasItems = completion.items.length > 0 || completion.counts.hidden > 0;
  return (
    <>
      {hasNotices(view) && (
        <Suspense fallback={<Loading lines={2} />}>
          <PanelNotices view={view} onChanged={onChanged} />
        </Suspense>
      )}
      {unreadable === null && !postmortem && view.confluenceConnected && (
        <Decide view={view} onChanged={onChanged} onDialogClosed={onDialogClosed} />
      )}
      {postmortem && view.keyTimes && postmortem.state !== 'not-required' && (
        <Suspense fallback={null}>
          <StateActions state={postmortem.state} hasOpen={completion.counts.open > 0} onChanged={onChanged} />
        </Suspense>
      )}
      {view.keyTimes && <KeyTimesDetails keyTimes={view.keyTimes} timeZone={view.timeZone} />}
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
      {unreadable === null && <AddActions incidentId={incident.id} hasPage={hasPage} onAdded={onChanged} />}
      {hasPage && <PanelAccounts />}
    </>
  );
}
