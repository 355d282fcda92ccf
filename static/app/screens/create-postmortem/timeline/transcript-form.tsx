import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import type { PostmortemDraft } from '../../../../../src/shared/views';
import { Field } from '../../../components/field';
import layout from '../../../components/layout.module.css';
import { nameOfZone } from '../time-zone-name';
import { decodeUpload } from './decode-upload';
import { freshEntries, isDay, readUpload, toNewEntries, type Said } from './read-upload';
import type { PendingTranscript } from './timeline-edits';
import styles from './timeline.module.css';
import { TRANSCRIPT_ID } from './transcript-field-id';
import { TranscriptSummary } from './transcript-summary';

type Props = {
  readonly draft: PostmortemDraft;
  readonly said: readonly Said[];
  readonly pending: PendingTranscript;
  /** It has to be added or left out first. */
  readonly error: string | undefined;
  readonly newId: () => string;
  readonly onChange: (pending: PendingTranscript) => void;
  readonly onAdd: (added: readonly NewEntry[], ticks: Readonly<Record<string, boolean>>) => void;
  readonly onCancel: () => void;
};

/** A browser reads so much at once without standing still for long. */
const MOST_BYTES = 10_000_000;

/** Takes the record of a conversation, pasted or as a file, and shows what it was understood as before it is added. */
export function TranscriptForm({ draft, said, pending, error, newId, onChange, onAdd, onCancel }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  // Reading a long one takes longer than a key.
  const settled = useDeferredValue(pending);
  const read = useMemo(() => readUpload(settled, draft), [settled, draft]);
  const fresh = useMemo(() => (read?.kind === 'read' ? freshEntries(read.entries, said) : null), [read, said]);
  useEffect(() => document.getElementById(TRANSCRIPT_ID)?.focus(), []);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setTrouble(`${file.name} is larger than 10 MB. Cut it down to the days of the incident, and choose it again.`);
      return;
    }
    try {
      onChange({ ...pending, text: decodeUpload(await file.arrayBuffer()), fileName: file.name });
      setTrouble(null);
    } catch {
      setTrouble(`${file.name} could not be read. Open it, copy its text, and paste that here.`);
    }
  };
  const count = fresh?.entries.length ?? 0;
  const isReady = count > 0 && settled === pending;
  const add = () => {
    if (!fresh || !isReady) return;
    const { added, ticks } = toNewEntries(fresh.entries, { fileName: pending.fileName, draft, newId });
    onAdd(added, ticks);
  };
  return (
    <div className={styles['form']} role="group" aria-label="Transcript">
      <Field
        id={TRANSCRIPT_ID}
        label="Transcript"
        hint="Paste lines with times, the JSON of a Slack export, or CSV with a time and a text. It is read here in your browser; only the entries you keep are sent."
        error={trouble ?? (read?.kind === 'refused' ? read.message : error)}
      >
        {(control) => (
          <TextArea
            {...control}
            isInvalid={control['aria-invalid']}
            value={pending.text}
            minimumRows={4}
            maxHeight="16rem"
            onChange={(event) => {
              setTrouble(null);
              onChange({ ...pending, text: event.currentTarget.value, fileName: null });
            }}
          />
        )}
      </Field>
      <div className={styles['columns']}>
        <Field
          id="transcript-file"
          label="Or choose a file"
          hint={pending.fileName === null ? 'Text, JSON or CSV' : `${pending.fileName} stands above`}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".txt,.log,.md,.json,.csv,.tsv,text/plain,text/csv,application/json"
              onChange={(event) => {
                const input = event.currentTarget;
                // The same file can be chosen again after it was changed.
                void choose(input.files?.[0]).then(() => (input.value = ''));
              }}
            />
          )}
        </Field>
        <Field
          id="transcript-day"
          label="Day of the first line"
          hint={`For times without a date. Times without a zone are taken as ${nameOfZone(draft.timeZone)}.`}
          error={isDay(pending.date) ? undefined : 'Say on which day it begins.'}
        >
          {(control) => (
            <Textfield
              {...control}
              isInvalid={control['aria-invalid']}
              type="date"
              value={pending.date}
              onChange={(event) => onChange({ ...pending, date: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {read?.kind === 'read' && fresh && <TranscriptSummary fresh={fresh} leftOut={read.notUnderstood} />}
      <div className={layout['buttons']}>
        <Button spacing="compact" isDisabled={!isReady} onClick={add}>
          {count === 0 ? 'Add entries' : `Add ${count} ${count === 1 ? 'entry' : 'entries'}`}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
