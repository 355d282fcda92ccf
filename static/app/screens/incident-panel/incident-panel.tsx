import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { useChanges } from '../../frame-events';
import styles from './incident-panel.module.css';
import { OpenPageButton } from './open-page-button';
import { PanelContent } from './panel-content';
import { PanelLead } from './panel-lead';
import { useFocusOnPage } from './use-focus-on-page';

/** On the incident: its postmortem, and how far the action items are. */
export function IncidentPanel() {
  const { data: view, error, isFetching, refetch } = useQuery({ queryKey: ['incident'], queryFn: api.viewIncident });
  const refresh = () => void refetch();
  useChanges(refresh);
  const focusOnPage = useFocusOnPage(view !== undefined && view.postmortem !== null);
  const onDialogClosed = () => {
    focusOnPage();
    refresh();
  };
  return (
    <Screen
      title={view ? `Postmortem of ${view.incident.key}` : 'Postmortem'}
      lead={view ? <PanelLead view={view} /> : null}
      actions={
        view && (
          <div className={styles['buttons']}>
            {view.postmortem !== null && view.postmortem.pageTitle !== null && (
              <OpenPageButton pageUrl={view.postmortem.pageUrl} />
            )}
            <RefreshButton onRefresh={refresh} isRefreshing={isFetching} />
          </div>
        )
      }
    >
      {error && (
        <FailureMessage
          error={error}
          what={view ? 'This may be out of date' : 'The postmortem could not be read'}
          onRetry={refresh}
          isRetrying={isFetching}
        />
      )}
      {!view && !error && <Loading />}
      {view && <PanelContent view={view} onChanged={refresh} onDialogClosed={onDialogClosed} />}
    </Screen>
  );
}
