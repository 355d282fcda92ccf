import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reasonProblem } from '../../../src/domain/record';
import { keptText } from '../kept-text';
import { Field } from './field';
import { TextArea } from './text-area';
import { InlineForm } from './inline-form';

type Props<Saved> = {
  /** What is decided: it names the form, and what is typed is kept under it. */
  readonly decision: 'not-required' | 'wont-do';
  /** The issue that it is decided of. */
  readonly issueId: string;
  readonly label: string;
  readonly question: string;
  readonly hint: string;
  readonly save: (reason: string) => Promise<Saved>;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** Why something was decided; whoever looks at the issue later reads it. What is typed is kept until it is recorded. */
export function ReasonForm<Saved>({ decision, issueId, label, question, hint, save, onSaved, onCancel }: Props<Saved>) {
  const id = `${decision}-reason`;
  const kept = keptText(decision);
  const [reason, setReason] = useState(() => kept.read(issueId) ?? '');
  const [tried, setTried] = useState(false);
  useEffect(() => void keptText(decision).keep(issueId, reason), [decision, issueId, reason]);
  const saving = useMutation({
    mutationFn: () => save(reason),
    onSuccess: (saved) => {
      kept.forget(issueId);
      onSaved(saved);
    },
  });
  const problem = reasonProblem(reason);
  const submit = () => {
    setTried(true);
    if (problem === null) saving.mutate();
    else document.getElementById(id)?.focus();
  };
  return (
    <InlineForm
      label={label}
      focusId={id}
      what="It was not recorded"
      error={saving.error}
      isSaving={saving.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field id={id} label={question} required hint={hint} error={tried ? (problem ?? undefined) : undefined}>
        {(control) => <TextArea control={control} value={reason} onChange={setReason} />}
      </Field>
    </InlineForm>
  );
}
