import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { FailureMessage } from './failure-message';
import layout from './layout.module.css';

/** Not always a right: the ticket's status or its screen may be in the way, and the app's sentence says which. */
const TEXT = { forbidden: { title: 'Jira does not allow it', advice: 'What you chose is still here.' } };

type Props = {
  readonly label: string;
  /** The control that takes the focus when the form appears, and when saving has failed. */
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
  // What is disabled while it is saved loses the focus; after a failure one goes on where one was.
  useEffect(() => document.getElementById(focusId)?.focus(), [focusId, error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={label}>
      <fieldset className={layout['form']} disabled={isSaving}>
        {error !== null && <FailureMessage error={error} what={what} text={TEXT} />}
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
