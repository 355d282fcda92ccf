import Textfield from '@atlaskit/textfield';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonProblem } from '../../../../src/domain/record';
import { api } from '../../api';
import { Field } from '../../components/field';
import { InlineForm } from '../../components/inline-form';

const REASON_ID = 'not-required-reason';

type Props = { readonly onSaved: () => void; readonly onCancel: () => void };

/** Why an incident needs no postmortem; whoever looks at the incident later reads it. */
export function NotRequiredForm({ onSaved, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: () => api.setNotRequired({ reason }), onSuccess: onSaved });
  const problem = reasonProblem(reason);
  const submit = () => {
    setTried(true);
    if (problem === null) save.mutate();
    else document.getElementById(REASON_ID)?.focus();
  };
  return (
    <InlineForm
      label="No postmortem is required"
      focusId={REASON_ID}
      what="It was not recorded"
      error={save.error}
      isSaving={save.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field
        id={REASON_ID}
        label="Why is no postmortem required?"
        required
        hint="For example: a duplicate of another incident, or a planned exercise. Everybody who sees the incident can read it."
        error={tried ? (problem ?? undefined) : undefined}
      >
        {(control) => (
          <Textfield {...control} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
      </Field>
    </InlineForm>
  );
}
