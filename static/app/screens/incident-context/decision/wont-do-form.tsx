import { api } from '../../../api';
import { ReasonForm } from '../../../components/reason-form';

type Props = {
  readonly ticketId: string;
  /** @param notes what was recorded but not as asked */
  readonly onSaved: (notes: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Why an action item will not be done. */
export default function WontDoForm({ ticketId, onSaved, onCancel }: Props) {
  return (
    <ReasonForm
      decision="wont-do"
      issueId={ticketId}
      label="This will not be done"
      question="Why will it not be done?"
      hint="It becomes an internal comment on this ticket, and everybody who sees the ticket can read it. Where the workflow has a status for it, the ticket moves there."
      save={(reason) => api.setWontDo({ reason })}
      onSaved={({ notes }) => onSaved(notes)}
      onCancel={onCancel}
    />
  );
}
