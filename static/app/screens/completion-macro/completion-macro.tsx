import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionItems } from '../../components/action-items';
import { CompletionProgress } from '../../components/completion-progress';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { issuePath, SiteLink } from '../../components/site-link';
import { useChanges } from '../../frame-events';

/** On the postmortem's page: how far its action items are, read live. */
export function CompletionMacro() {
  const {
    data: view,
    error,
    isFetching,
    refetch,
  } = useQuery({ queryKey: ['completion'], queryFn: api.viewCompletion });
  const refresh = () => void refetch();
  useChanges(refresh);
  return (
    <Screen
      title="Action items"
      lead={
        view ? (
          <p>
            Incident <SiteLink path={issuePath(view.incident.key)}>{view.incident.key}</SiteLink>{' '}
            <bdi>{view.incident.summary}</bdi>
          </p>
        ) : null
      }
      actions={view && <RefreshButton onRefresh={refresh} isRefreshing={isFetching} />}
    >
      {error && (
        <FailureMessage
          error={error}
          what={view ? 'This may be out of date' : 'The action items could not be read'}
          onRetry={refresh}
          isRetrying={isFetching}
        />
      )}
      {!view && !error && <Loading />}
      {view && (
        <>
          {view.items.length > 0 || view.counts.hidden > 0 ? (
            <CompletionProgress counts={view.counts} />
          ) : (
            <p>
              No action items yet. Add them from the incident’s panel:{' '}
              <SiteLink path={issuePath(view.incident.key)}>open {view.incident.key}</SiteLink>
            </p>
          )}
          {view.items.length > 0 && <ActionItems items={view.items} today={view.today} />}
        </>
      )}
    </Screen>
  );
}
