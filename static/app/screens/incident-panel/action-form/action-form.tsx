import { NoProject } from '../../../components/action-form/no-project';
import { useProposal } from '../../../components/action-form/use-proposal';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { ActionItemsForm } from './action-items-form';
import type { FormProps } from './form-state';

/** Reads what the form needs to know, then shows it. */
export function ActionForm(props: FormProps) {
  const { data, error, isFetching, refetch } = useProposal();
  if (error)
    return (
      <FailureMessage
        error={error}
        what="The form could not be opened"
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  if (!data) return <Loading />;
  if (data.projects.length === 0) return <NoProject onClose={props.onClose} />;
  return <ActionItemsForm {...props} proposal={data} />;
}
