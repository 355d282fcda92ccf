import { api } from '../../api';
import { ReasonForm } from '../../components/reason-form';

type Props = { readonly incidentId: string; readonly onSaved: () => void; readonly onCancel: () => void };

/** Why an incident needs no postmortem. */
export function NotRequiredForm({ incidentId, onSaved, onCancel }: Props) {
  return (
    <ReasonForm
      decision="not-required"
      issueId={incidentId}
      label="No postmortem is required"
      question="Why is no postmortem required?"
      hint="For example: a duplicate of another incident, or a planned exercise. Everybody who sees the incident can read it."
      save={(reason) => api.setNotRequired({ reason })}
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}
