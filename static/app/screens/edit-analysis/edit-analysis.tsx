import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import layout from '../../components/layout.module.css';
import { Loading } from '../../components/loading';
import { Message } from '../../components/message';
import { Screen } from '../../components/screen';
import { AnalysisForm } from './analysis-form';

/** The dialog in which trigger, factors and whys are written. */
export function EditAnalysis() {
  const {
    data: read,
    error,
    isFetching,
    refetch,
  } = useQuery({
    queryKey: ['analysis-form'],
    queryFn: api.viewAnalysis,
    // Read once: an analysis that changes under one's hands loses what was typed. Saving notices what others saved.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const refusal = read && (read.unreadable ?? read.readOnly ?? (read.isHere ? null : COPY));
  const close = (
    <div className={layout['buttons']}>
      <Button onClick={() => void view.close()}>Close</Button>
    </div>
  );
  return (
    <Screen title={read?.incident ? `Edit the analysis of ${read.incident.key}` : 'Edit analysis'} isDialog>
      {error && (
        <>
          <FailureMessage
            error={error}
            what="The analysis could not be read"
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
          {close}
        </>
      )}
      {!read && !error && <Loading lines={6} />}
      {refusal && (
        <>
          <Message appearance="warning" title="This analysis can only be read">
            {refusal}
          </Message>
          {close}
        </>
      )}
      {read && !refusal && <AnalysisForm read={read} />}
    </Screen>
  );
}

const COPY = 'This page is a copy. Edit the analysis on the postmortem’s own page.';
