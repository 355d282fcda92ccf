import type { TrackedActionItem } from '../../../../../src/domain/completion';
import type { CalendarDate } from '../../../../../src/domain/time';
import { useProposal } from '../../../components/action-form/use-proposal';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { DueDateForm } from './due-date-form';
import type { Lackable } from './lacking';
import { OwnerForm } from './owner-form';

export type CompleteProps = {
  readonly item: TrackedActionItem;
  readonly today: CalendarDate;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
};

/** Reads what the app would propose for a new action item, then asks for what this one lacks. */
export function CompleteForm({ what, ...props }: CompleteProps & { readonly what: Lackable }) {
  const { data, error, isFetching, refetch } = useProposal();
  if (error)
    return (
      <FailureMessage
        error={error}
        what="The choices could not be read"
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  if (!data) return <Loading lines={2} />;
  return what === 'dueDate' ? <DueDateForm {...props} proposal={data} /> : <OwnerForm {...props} proposal={data} />;
}
