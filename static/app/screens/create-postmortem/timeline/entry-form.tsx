import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { ENTRY_KINDS } from '../../../../../src/domain/entry-kind';
import { ENTRY_KIND_LABELS } from '../../../../../src/domain/words';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import layout from '../../../components/layout.module.css';
import type { EntryChange, ShownEntry } from './timeline-edits';
import styles from './timeline.module.css';

type Props = {
  readonly shown: ShownEntry;
  /** null: as it was. */
  readonly onChange: (change: EntryChange | null) => void;
  readonly onDone: () => void;
  /** Only an entry of one's own can be taken away; any other is unticked. */
  readonly onRemove?: () => void;
};

/** Time, words and kind of one entry. Every key counts at once, so that nothing waits to be saved. */
export function EntryForm({ shown, onChange, onDone, onRemove }: Props) {
  const { entry, when, text, kind, isChanged, problem } = shown;
  const id = (part: string) => `entry-${entry.id}-${part}`;
  const current: EntryChange = { when, kind, ...(!entry.isShortened && { text }) };
  const change = (next: EntryChange) => onChange({ ...current, ...next });
  useEffect(() => document.getElementById(`entry-${entry.id}-when`)?.focus(), [entry.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isInText = event.target instanceof HTMLTextAreaElement;
    // Return in a field would send the whole dialog.
    if (event.key === 'Enter' && !isInText && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      onDone();
    }
  };
  return (
    <div className={styles['form']} role="group" aria-label="Timeline entry" onKeyDown={onKeyDown}>
      <div className={styles['columns']}>
        <Field id={id('when')} label="When">
          {(control) => (
            <Textfield
              {...control}
              type="datetime-local"
              value={when}
              onChange={(event) => change({ when: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id={id('kind')} label="Kind">
          {(control) => (
            <Select
              {...control}
              value={kind ?? ''}
              emptyLabel="None"
              options={ENTRY_KINDS.map((value) => ({ value, label: ENTRY_KIND_LABELS[value] }))}
              onChange={(value) => change({ kind: ENTRY_KINDS.find((option) => option === value) ?? null })}
            />
          )}
        </Field>
      </div>
      {entry.isShortened ? (
        <p className={styles['quiet']}>
          The text is too long to be changed here. It goes to the page whole and can be edited there.
        </p>
      ) : (
        <Field
          id={id('text')}
          label="What happened"
          error={problem ?? undefined}
          hint="What happened and how it looked at the time. People appear by what they did."
        >
          {(control) => (
            <TextArea
              {...control}
              value={text}
              minimumRows={2}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div className={layout['buttons']}>
        <Button spacing="compact" onClick={onDone}>
          Done
        </Button>
        {isChanged && !onRemove && (
          <Button spacing="compact" appearance="subtle" onClick={() => onChange(null)}>
            Undo changes
          </Button>
        )}
        {onRemove && (
          <Button spacing="compact" appearance="subtle" onClick={onRemove}>
            Remove entry
          </Button>
        )}
      </div>
    </div>
  );
}
