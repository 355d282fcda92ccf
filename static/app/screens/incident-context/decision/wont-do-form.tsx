import TextArea from '@atlaskit/textarea';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reasonProblem } from '../../../../../src/domain/record';
import { api } from '../../../api';
import { Field } from '../../../components/field';
import { InlineForm } from '../../../components/inline-form';
import { keptText } from '../../../kept-text';

const REASON_ID = 'wont-do-reason';
const kept = keptText('wont-do');

type Props = {
  readonly ticketId: string;
  /** @param notes what was recorded but not as asked */
  readonly onSaved: (notes: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Why an action item will not be done. What is typed is kept until it is recorded. */
export default function WontDoForm({ ticketId, onSaved, onCancel }: Props) {
  const [reason, setReason] = useState(() => kept.read(ticketId) ?? '');
  const [tried, setTried] = useState(false);
  useEffect(() => void kept.keep(ticketId, reason), [ticketId, reason]);
  const save = useMutation({
    mutationFn: () => api.setWontDo({ reason }),
    onSuccess: ({ notes }) => {
      kept.forget(ticketId);
      onSaved(notes);
    },
  });
  const problem = reasonProblem(reason);
  const submit = () => {
    setTried(true);
    if (problem === null) save.mutate();
    else document.getElementById(REASON_ID)?.focus();
  };
  return (
    <InlineForm
      label="This will not be done"
      focusId={REASON_ID}
      what="It was not recorded"
      error={save.error}
      isSaving={save.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field
        id={REASON_ID}
        label="Why will it not be done?"
        required
        hint="It becomes an internal comment on this ticket, and everybody who sees the ticket can read it. Where the workflow has a status for it, the ticket moves there."
        error={tried ? (problem ?? undefined) : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            minimumRows={2}
            isInvalid={control['aria-invalid']}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </InlineForm>
  );
}
