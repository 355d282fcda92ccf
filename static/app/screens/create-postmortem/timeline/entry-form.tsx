import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ENTRY_KINDS } from '../../../../../src/domain/entry-kind';
import { ENTRY_KIND_LABELS } from '../../../../../src/domain/words';
import type { DraftEntry } from '../../../../../src/shared/views';
import { Field } from '../../../components/field';
import { TextArea } from '../../../components/text-area';
import { Select } from '../../../components/select';
import layout from '../../../components/layout.module.css';
import { toWallClock } from '../../../wall-clock';
import { nameOfZone } from '../time-zone-name';
import type { EntryChange, ShownEntry } from './timeline-edits';
import styles from './timeline.module.css';

type Props = {
  readonly shown: ShownEntry;
  readonly timeZone: string;
  /** Creating was tried, so what is wrong is said also where nothing was typed yet. */
  readonly isTried: boolean;
  /** null: as it was. */
  readonly onChange: (change: EntryChange | null) => void;
  readonly onDone: () => void;
  /** Only an entry of one's own can be taken away; any other is unticked. */
  readonly onRemove?: () => void;
};

const idOf = (entryId: string, part: 'when' | 'kind' | 'text') => `entry-${entryId}-${part}`;

/** The id of the field to look at first: what must change, else the time. */
export const fieldOf = ({ entry, at, problem }: ShownEntry): string =>
  idOf(entry.id, problem !== null && at !== null ? 'text' : 'when');

const isAsBefore = ({ when, text = '', kind }: EntryChange, entry: DraftEntry, timeZone: string): boolean =>
  when === toWallClock(entry.at, timeZone) && (entry.isShortened || text === entry.text) && kind === entry.kind;

/** Time, words and kind of one entry. Every key counts at once, so that nothing waits to be saved. */
export function EntryForm({ shown, timeZone, isTried, onChange, onDone, onRemove }: Props) {
  const { entry, typed, at, text, kind, isAdded, isChanged, problem } = shown;
  const when = typed ?? toWallClock(entry.at, timeZone);
  const current: EntryChange = { when, kind, ...(!entry.isShortened && { text }) };
  const change = (next: EntryChange) => {
    const typedNow = { ...current, ...next };
    onChange(isAsBefore(typedNow, entry, timeZone) ? null : typedNow);
  };
  const [first] = useState(isAdded && text === '' ? idOf(entry.id, 'when') : fieldOf(shown));
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  // Nobody is told off for a field that is still empty.
  const isSaid = isTried || isChanged || text !== '';
  const error = isSaid ? (problem ?? undefined) : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onDone();
  };
  const undo = () => {
    onChange(null);
    // The button is gone then, and would take the focus with it.
    document.getElementById(idOf(entry.id, 'when'))?.focus();
  };
  return (
    <div className={styles['form']} role="group" aria-label="Timeline entry" onKeyDown={onKeyDown}>
      <div className={styles['columns']}>
        <Field
          id={idOf(entry.id, 'when')}
          label="When"
          hint={`In your time zone, ${nameOfZone(timeZone)}`}
          error={at === null ? error : undefined}
        >
          {(control) => (
            <Textfield
              {...control}
              isInvalid={control['aria-invalid']}
              type="datetime-local"
              value={when}
              onChange={(event) => change({ when: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id={idOf(entry.id, 'kind')} label="Kind">
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
          id={idOf(entry.id, 'text')}
          label="What happened"
          error={at === null ? undefined : error}
          hint="What happened, and how it looked at the time. Say what was done, not who did it."
        >
          {(control) => <TextArea control={control} value={text} onChange={(typed) => change({ text: typed })} />}
        </Field>
      )}
      <div className={layout['buttons']}>
        <Button spacing="compact" onClick={onDone}>
          Done
        </Button>
        {isChanged && !onRemove && (
          <Button spacing="compact" appearance="subtle" onClick={undo}>
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
