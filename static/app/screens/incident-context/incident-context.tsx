import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Screen } from '../../components/screen';
import { useChanges } from '../../frame-events';
import { ContextContent } from './context-content';
import { ContextLead } from './context-lead';
import { titleOf } from './title-of';

/** Beside any issue, in a narrow column: how an incident's action items are, or where an action ticket comes from. */
export function IncidentContext() {
  const { data: view, error, isFetching, refetch } = useQuery({ queryKey: ['context'], queryFn: api.viewContext });
  const refresh = () => void refetch();
  useChanges(refresh);
  return (
    <Screen title={view ? titleOf(view) : 'Postmortem in short'} lead={view ? <ContextLead view={view} /> : null}>
      {error && (
        <FailureMessage
          error={error}
          what={view ? 'This may be out of date' : 'The postmortem could not be read'}
          onRetry={refresh}
          isRetrying={isFetching}
        />
      )}
      {!view && !error && <Loading />}
      {view && <ContextContent view={view} />}
    </Screen>
  );
}
