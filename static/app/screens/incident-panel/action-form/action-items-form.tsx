import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { MAX_ITEMS_AT_ONCE } from '../../../../../src/domain/action-item';
import type { ActionForm } from '../../../../../src/shared/views';
import { describeDueDate } from '../../../components/action-form/describe-due-date';
import { canAddRow, changeRow, checkRow, forgetOwnerRefusal, leaveField } from '../../../components/action-form/rows';
import { TargetFields } from '../../../components/action-form/target-fields';
import { useTarget } from '../../../components/action-form/use-target';
import { FailureMessage } from '../../../components/failure-message';
import layout from '../../../components/layout.module.css';
import { ActionRow } from './action-row';
import { newFormState } from './form-state';
import type { FormProps, FormState } from './form-state';
import { keepForm, readKeptForm } from './keep-form-state';
import { useAddActions } from './use-add-actions';
import { useRowKeys } from './use-row-keys';
import { useSubmit } from './use-submit';

type Props = FormProps & { readonly proposal: ActionForm };

export function ActionItemsForm({ proposal, incidentId, form, takesFocus, onChange, onMade, ...on }: Props) {
  const [fresh] = useState(() => readKeptForm(incidentId) ?? newFormState(proposal.defaultDueDate));
  const state = form ?? fresh;
  useEffect(() => keepForm(incidentId, state), [incidentId, state]);
  const change = (next: (form: FormState) => FormState) => onChange((before) => next(before ?? fresh));
  const changeRows = (next: (rows: FormState['rows']) => FormState['rows']) =>
    change((before) => ({ ...before, rows: next(before.rows) }));

  const target = useTarget(proposal, state);
  const { send, isSending, error } = useAddActions({ change, onMade });
  const keys = useRowKeys(state.rows, changeRows, { dueDate: proposal.defaultDueDate, takesFocus });
  const { submit, targetProblems, isRefused } = useSubmit({ state, target, today: proposal.today, changeRows, send });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-labelledby="action-form-title">
      <fieldset className={layout['form']} disabled={isSending}>
        <Heading as="h2" size="xsmall" id="action-form-title">
          Add action items
        </Heading>
        {error && (
          <FailureMessage error={error} what="The tickets were not created" onRetry={submit} isRetrying={isSending} />
        )}
        {state.rows.map((row, index) => (
          <ActionRow
            key={row.id}
            row={row}
            number={index + 1}
            problems={checkRow(row, proposal.today)}
            dueHint={describeDueDate(proposal)}
            projectId={target.projectId}
            factors={proposal.factors}
            canRemove={state.rows.length > 1}
            onChange={(rowChange) => changeRows((rows) => changeRow(rows, row.id, rowChange))}
            onLeave={(field) => changeRows((rows) => leaveField(rows, row.id, field))}
            onEnter={() => keys.goOn(index)}
            onRemove={() => keys.remove(index)}
          />
        ))}
        <div className={layout['buttons']}>
          <Button onClick={keys.add} isDisabled={!canAddRow(state.rows)}>
            Add another
          </Button>
          {!canAddRow(state.rows) && <span>{MAX_ITEMS_AT_ONCE} at once is the most; create these first.</span>}
        </div>
        <TargetFields
          proposal={proposal}
          target={target}
          problems={targetProblems}
          hasOwners={state.rows.some(({ owner }) => owner !== null)}
          summaries={state.rows.map(({ summary }) => summary.trim()).filter((summary) => summary !== '')}
          onChange={(choice) =>
            change((before) => ({ ...before, ...choice, rows: before.rows.map(forgetOwnerRefusal) }))
          }
          onAttach={on.onAttach}
        />
        <div className={layout['buttons']}>
          <Button type="submit" appearance="primary" isLoading={isSending}>
            {state.rows.length === 1 ? 'Create ticket' : 'Create tickets'}
          </Button>
          <Button appearance="subtle" onClick={on.onClose}>
            Close
          </Button>
          <span role="status">
            {isSending ? 'Creating the tickets…' : isRefused && 'Nothing was sent. Change where the tickets go.'}
          </span>
        </div>
      </fieldset>
    </form>
  );
}
