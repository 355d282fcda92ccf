import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { checkActionItem } from '../../../../../src/domain/action-item';
import type { CalendarDate } from '../../../../../src/domain/time';
import type { ActionForm } from '../../../../../src/shared/views';
import { describeDueDate } from '../../../components/action-form/describe-due-date';
import { Field } from '../../../components/field';
import { InlineForm } from '../../../components/inline-form';
import type { CompleteProps } from './complete-form';
import { SET_WORDS } from './lacking';
import { useComplete } from './use-complete';

type Props = CompleteProps & { readonly proposal: ActionForm };

/** Asks by when an action item without a due date is done; it starts where a new one would. */
export function DueDateForm({ item, today, onSaved, onCancel, proposal }: Props) {
  const [dueDate, setDueDate] = useState<CalendarDate>(proposal.defaultDueDate);
  const [isTried, setIsTried] = useState(false);
  const { save, isSaving, error } = useComplete(onSaved);
  const id = `due-date-of-${item.ticketId}`;
  const { dueDate: problem } = checkActionItem(
    { summary: item.summary, ownerAccountId: '', dueDate, type: item.type ?? '' },
    today,
  );
  const submit = () => {
    setIsTried(true);
    if (problem === undefined) save({ ticketId: item.ticketId, dueDate });
    else document.getElementById(id)?.focus();
  };
  return (
    <InlineForm
      label={`${SET_WORDS.dueDate} of ${item.key}`}
      focusId={id}
      what="The due date was not set"
      error={error}
      isSaving={isSaving}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field id={id} label="Due date" required hint={describeDueDate(proposal)} error={isTried ? problem : undefined}>
        {(control) => (
          <Textfield
            {...control}
            type="date"
            isInvalid={control['aria-invalid']}
            isRequired
            value={dueDate}
            onChange={(change) => setDueDate(change.currentTarget.value)}
          />
        )}
      </Field>
    </InlineForm>
  );
}
