import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import layout from '../../../components/layout.module.css';
import { Loading } from '../../../components/loading';
import type { DraftFieldProps } from '../draft-field';
import { NotTakenList } from './not-taken-list';
import { shownEntries, type TimelineChanges } from './timeline-edits';
import { editId, TimelineRow, type RowActions } from './timeline-row';
import styles from './timeline.module.css';

const SHOWN_AT_FIRST = 20;
/** More rows at once keep a browser busy for seconds. */
const MORE_AT_ONCE = 500;

const TranscriptForm = lazy(async () => {
  const loaded = await import('./transcript-form');
  return { default: loaded.TranscriptForm };
});

const newId = () => `added-${crypto.randomUUID()}`;

/** What happened when. A tick puts an entry onto the page; each can be changed, and more can be added. */
export function TimelineSection({ draft, edits, onChange }: DraftFieldProps) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const [open, setOpen] = useState<string | null>(null);
  const [hasTranscript, setHasTranscript] = useState(false);
  const { timeline: changes } = edits;
  const entries = useMemo(() => shownEntries(draft, changes, open), [draft, changes, open]);
  const set = (next: Partial<TimelineChanges>) => onChange({ timeline: { ...changes, ...next } });
  const isWhole = most >= entries.length;
  const isLastStep = most + MORE_AT_ONCE >= entries.length;
  const ticked = entries.filter(({ isTicked }) => isTicked).length;
  // Whatever is being edited is in sight.
  const shown = entries.filter(({ entry }, index) => index < most || entry.id === open);
  // Selecting all is not a choice to show everybody what few may see.
  const tickAll = (on: boolean) =>
    set({ ticks: Object.fromEntries(entries.map(({ entry }) => [entry.id, on && entry.restrictedTo === null])) });
  const add = (added: readonly NewEntry[]) => set({ added: [...changes.added, ...added] });
  const addByHand = (entry: Omit<NewEntry, 'id'>) => {
    const id = newId();
    add([{ ...entry, id }]);
    setOpen(id);
  };
  const actions: RowActions = {
    tick: (id, isTicked) => set({ ticks: { ...changes.ticks, [id]: isTicked } }),
    change: (id, change) => {
      const { [id]: _before, ...others } = changes.changes;
      set({ changes: change === null ? others : { ...others, [id]: change } });
    },
    remove: (id) => {
      const { [id]: _change, ...others } = changes.changes;
      set({ changes: others, added: changes.added.filter((one) => one.id !== id) });
      setOpen(null);
      document.getElementById(ADD_ID)?.focus();
    },
    open: (id) => {
      setOpen(id);
      // The form takes the focus with it when it goes.
      if (id === null && open !== null) requestAnimationFrame(() => document.getElementById(editId(open))?.focus());
    },
  };
  return (
    <section aria-labelledby="draft-timeline" className={styles['section']}>
      <Heading as="h2" size="xsmall" id="draft-timeline">
        Timeline
      </Heading>
      <div className={layout['buttons']}>
        <span role="status">
          {ticked} of {entries.length} will be on the page
        </span>
        <Button appearance="subtle" spacing="compact" onClick={() => tickAll(true)}>
          Select all
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => tickAll(false)}>
          Select none
        </Button>
        <Button
          id={ADD_ID}
          spacing="compact"
          onClick={() => addByHand({ at: draft.keyTimes.resolved?.at ?? draft.openedAt, text: '', kind: null })}
        >
          Add entry
        </Button>
        <Button spacing="compact" aria-expanded={hasTranscript} onClick={() => setHasTranscript(!hasTranscript)}>
          Add a transcript
        </Button>
      </div>
      {hasTranscript && (
        <Suspense fallback={<Loading lines={2} />}>
          <TranscriptForm
            draft={draft}
            newId={newId}
            onAdd={(added, ticks) => {
              set({ added: [...changes.added, ...added], ticks: { ...changes.ticks, ...ticks } });
              setHasTranscript(false);
            }}
            onCancel={() => setHasTranscript(false)}
          />
        </Suspense>
      )}
      <ul className={styles['timeline']}>
        {shown.map((one) => (
          <TimelineRow
            key={one.entry.id}
            shown={one}
            timeZone={draft.timeZone}
            isOpen={one.entry.id === open}
            actions={actions}
          />
        ))}
      </ul>
      {entries.length > SHOWN_AT_FIRST && (
        <div className={layout['buttons']}>
          <Button
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => setMost(isWhole ? SHOWN_AT_FIRST : most + MORE_AT_ONCE)}
          >
            {isWhole
              ? `Show the first ${SHOWN_AT_FIRST} only`
              : isLastStep
                ? `Show all ${entries.length}`
                : `Show ${MORE_AT_ONCE} more of ${entries.length}`}
          </Button>
        </div>
      )}
      <NotTakenList draft={draft} onAdd={addByHand} />
    </section>
  );
}

const ADD_ID = 'draft-add-entry';
