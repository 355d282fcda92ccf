import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { FailureMessage } from '../../../components/failure-message';
import layout from '../../../components/layout.module.css';

type Props = {
  readonly label: string;
  /** The control that takes the focus when the form appears. */
  readonly focusId: string;
  /** What a failure means, for example `The owner was not set`. */
  readonly what: string;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** One field that is asked for in the middle of the panel. A failure stays here, with what was chosen. */
export function InlineForm({ label, focusId, what, error, isSaving, onSubmit, onCancel, children }: Props) {
  useEffect(() => document.getElementById(focusId)?.focus(), [focusId]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={label}>
      <fieldset className={layout['form']} disabled={isSaving}>
        {error !== null && <FailureMessage error={error} what={what} />}
        {children}
        <div className={layout['buttons']}>
          <Button type="submit" appearance="primary" spacing="compact" isLoading={isSaving}>
            Save
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={onCancel}>
            Cancel
          </Button>
          <span role="status">{isSaving && 'Saving…'}</span>
        </div>
      </fieldset>
    </form>
  );
}
