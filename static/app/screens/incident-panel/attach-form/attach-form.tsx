import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import type { ActionType } from '../../../../../src/domain/action-item';
import styles from '../../../components/action-form/action-form.module.css';
import { KindField } from '../../../components/action-form/kind-field';
import { FailureMessage } from '../../../components/failure-message';
import { Field } from '../../../components/field';
import layout from '../../../components/layout.module.css';
import type { MadeTicket } from '../../../components/made-tickets';
import { useAttach } from './use-attach';

const TICKET_ID = 'attach-ticket';
/** Nobody is at it, and it is not always a right that is missing; the app's sentence says what to do. */
const TEXT = {
  conflict: { title: 'It is taken already', advice: null },
  forbidden: { title: 'Jira does not allow it', advice: null },
};

type Props = { readonly onAttached: (ticket: MadeTicket) => void; readonly onCancel: () => void };

/** Makes a ticket that exists already an action item. It keeps its own owner and due date. */
export function AttachForm({ onAttached, onCancel }: Props) {
  const [ticket, setTicket] = useState('');
  const [type, setType] = useState<ActionType>('prevent');
  const [isMissing, setIsMissing] = useState(false);
  const attach = useAttach(onAttached);
  const focusTicket = () => document.getElementById(TICKET_ID)?.focus();
  // Also after a failure: what is disabled meanwhile loses the focus.
  useEffect(focusTicket, [attach.error]);

  const submit = () => {
    const text = ticket.trim();
    setIsMissing(text === '');
    if (text === '') focusTicket();
    else attach.mutate({ ticket: text, type });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-labelledby="attach-form-title">
      <fieldset className={layout['form']} disabled={attach.isPending}>
        <Heading as="h2" size="xsmall" id="attach-form-title">
          Attach an existing ticket
        </Heading>
        <p>It keeps its own owner and due date.</p>
        {attach.error && (
          <FailureMessage
            error={attach.error}
            what="The ticket was not attached"
            text={TEXT}
            onRetry={submit}
            isRetrying={attach.isPending}
          />
        )}
        <div className={styles['columns']}>
          <Field
            id={TICKET_ID}
            label="Ticket"
            required
            hint="OPS-12, or its address"
            error={isMissing ? 'Write the key of the ticket, or its address.' : undefined}
          >
            {(control) => (
              <Textfield
                {...control}
                isInvalid={control['aria-invalid']}
                isRequired
                autoComplete="off"
                value={ticket}
                onChange={(change) => {
                  setIsMissing(false);
                  setTicket(change.currentTarget.value);
                }}
              />
            )}
          </Field>
          <KindField id="attach-kind" value={type} onChange={setType} />
        </div>
        <div className={layout['buttons']}>
          <Button type="submit" appearance="primary" isLoading={attach.isPending}>
            Attach
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
          <span role="status">{attach.isPending && 'Attaching the ticket…'}</span>
        </div>
      </fieldset>
    </form>
  );
}
