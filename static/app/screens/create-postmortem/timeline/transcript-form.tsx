import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState } from 'react';
import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import type { PostmortemDraft } from '../../../../../src/shared/views';
import { Field } from '../../../components/field';
import { Message } from '../../../components/message';
import layout from '../../../components/layout.module.css';
import { nameOfZone } from '../time-zone-name';
import { toWallClock } from '../../../wall-clock';
import { readUpload, toNewEntries } from './read-upload';
import { LeftOutList } from './left-out-list';
import styles from './timeline.module.css';

type Props = {
  readonly draft: PostmortemDraft;
  readonly newId: () => string;
  readonly onAdd: (added: readonly NewEntry[], ticks: Readonly<Record<string, boolean>>) => void;
  readonly onCancel: () => void;
};

/** Takes the record of a conversation, pasted or as a file, and shows what it was understood as before it is added. */
export function TranscriptForm({ draft, newId, onAdd, onCancel }: Props) {
  const started = draft.keyTimes.impactStart?.at ?? draft.keyTimes.detected?.at ?? draft.openedAt;
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [date, setDate] = useState(toWallClock(started, draft.timeZone).slice(0, 'yyyy-mm-dd'.length));
  const read = useMemo(() => readUpload(text, { fileName, date, draft }), [text, fileName, date, draft]);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      setText(await file.text());
      setFileName(file.name);
      setTrouble(null);
    } catch {
      setTrouble(`${file.name} could not be read. Open it, copy its text, and paste that here.`);
    }
  };
  const add = () => {
    if (read?.kind !== 'read') return;
    const { entries, ticks } = toNewEntries(read, { fileName, draft, newId });
    onAdd(entries, ticks);
  };
  const count = read?.kind === 'read' ? read.entries.length : 0;
  return (
    <div className={styles['form']} role="group" aria-label="Transcript">
      <Field
        id="transcript-text"
        label="Transcript"
        hint="Paste lines with times, the JSON of a Slack export, or CSV with a time and a text. It is read here in your browser; only the entries you keep are sent."
        error={trouble ?? (read?.kind === 'refused' ? read.message : undefined)}
      >
        {(control) => (
          <TextArea
            {...control}
            value={text}
            minimumRows={4}
            maxHeight="16rem"
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFileName(null);
            }}
          />
        )}
      </Field>
      <div className={styles['columns']}>
        <Field id="transcript-file" label="Or choose a file" hint={fileName ?? 'Text, JSON or CSV'}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".txt,.log,.md,.json,.csv,.tsv,text/plain,text/csv,application/json"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <Field
          id="transcript-day"
          label="Day of the first line"
          hint={`For times without a date. Times without a zone are taken as ${nameOfZone(draft.timeZone)}.`}
        >
          {(control) => (
            <Textfield {...control} type="date" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          )}
        </Field>
      </div>
      {read?.kind === 'read' && (
        <Message
          appearance={count === 0 ? 'warning' : 'information'}
          title={count === 0 ? 'No line with a time was found' : `${count} ${count === 1 ? 'entry' : 'entries'} found`}
        >
          {count > 0 && (
            <p>
              Those that tell of a detection, decision, action, effect or recovery during the incident are ticked. Who
              said what is left out.
            </p>
          )}
          <LeftOutList leftOut={read.notUnderstood} />
        </Message>
      )}
      <div className={layout['buttons']}>
        <Button spacing="compact" isDisabled={count === 0} onClick={add}>
          {count === 0 ? 'Add entries' : `Add ${count} ${count === 1 ? 'entry' : 'entries'}`}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
