import Heading from '@atlaskit/heading';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import { Loading } from '../../../components/loading';
import { toWallClock } from '../../../wall-clock';
import { templateIdOf } from '../draft-edits';
import type { DraftFieldProps } from '../draft-field';
import { AddedNotice } from './added-notice';
import { NoTimelineNotice } from './no-timeline-notice';
import { NotTakenList } from './not-taken-list';
import { ADD_ID, TimelineButtons } from './timeline-buttons';
import { shownEntries, type TimelineChanges } from './timeline-edits';
import { TimelineRows } from './timeline-rows';
import styles from './timeline.module.css';
import type { OpenEntryState } from './use-open-entry';
import { useRowActions } from './use-row-actions';

const TranscriptForm = lazy(async () => {
  const loaded = await import('./transcript-form');
  return { default: loaded.TranscriptForm };
});

const newId = () => `added-${crypto.randomUUID()}`;

type Props = DraftFieldProps & {
  readonly openEntry: OpenEntryState;
  /** Creating was tried. */
  readonly isTried: boolean;
  readonly transcriptError: string | undefined;
};

/** What happened when. A tick puts an entry onto the page; each can be changed, and more can be added. */
export function TimelineSection({ draft, edits, onChange, openEntry, isTried, transcriptError }: Props) {
  const [justAdded, setJustAdded] = useState<readonly NewEntry[]>([]);
  const { timeline: changes, transcript } = edits;
  const { current: open } = openEntry;
  const template = draft.templates.find(({ id }) => id === templateIdOf(draft, edits));
  const entries = useMemo(() => shownEntries(draft, changes, open), [draft, changes, open]);
  const ticked = entries.filter(({ isTicked }) => isTicked);
  const hasOwn = ticked.some(({ isAdded, isChanged }) => isAdded || isChanged);
  const isOnPage = template === undefined || template.hasTimeline || hasOwn;
  const said = useMemo(() => [...draft.timeline, ...changes.added.map(everybodys)], [draft.timeline, changes.added]);
  const set = (next: Partial<TimelineChanges>) => onChange({ timeline: { ...changes, ...next } });
  const actions = useRowActions({ changes, set, openEntry, addId: ADD_ID });
  // Selecting all is not a choice to show everybody what few may see.
  const tickAll = (on: boolean) =>
    set({ ticks: Object.fromEntries(entries.map(({ entry }) => [entry.id, on && entry.restrictedTo === null])) });
  const addByHand = (entry: NewEntry) => {
    set({ added: [...changes.added, entry] });
    openEntry.open(entry);
  };
  const started = draft.keyTimes.impactStart?.at ?? draft.keyTimes.detected?.at ?? draft.openedAt;
  const beginTranscript = () =>
    onChange({
      transcript: {
        text: '',
        fileName: null,
        date: toWallClock(started, draft.timeZone).slice(0, 'yyyy-mm-dd'.length),
      },
    });
  const addTranscript = (added: readonly NewEntry[], ticks: TimelineChanges['ticks']) => {
    onChange({
      timeline: { ...changes, added: [...changes.added, ...added], ticks: { ...changes.ticks, ...ticks } },
      transcript: null,
    });
    setJustAdded(added);
    document.getElementById(ADD_ID)?.focus();
  };
  const takeBack = () => {
    const gone = new Set(justAdded.map(({ id }) => id));
    set({ added: changes.added.filter(({ id }) => !gone.has(id)) });
    setJustAdded([]);
    document.getElementById(ADD_ID)?.focus();
  };
  return (
    <section aria-labelledby="draft-timeline" className={styles['section']}>
      <Heading as="h2" size="xsmall" id="draft-timeline">
        Timeline
      </Heading>
      <TimelineButtons
        ticked={isOnPage ? ticked.length : 0}
        total={entries.length}
        hasTranscript={transcript !== null}
        onTickAll={tickAll}
        onAdd={() =>
          addByHand({ id: newId(), at: draft.keyTimes.resolved?.at ?? draft.openedAt, text: '', kind: null })
        }
        onTranscript={beginTranscript}
      />
      {template?.hasTimeline === false && <NoTimelineNotice templateName={template.name} hasOwn={hasOwn} />}
      {transcript && (
        <Suspense fallback={<Loading lines={2} />}>
          <TranscriptForm
            draft={draft}
            said={said}
            pending={transcript}
            error={transcriptError}
            newId={newId}
            onChange={(pending) => onChange({ transcript: pending })}
            onAdd={addTranscript}
            onCancel={() => {
              onChange({ transcript: null });
              document.getElementById(ADD_ID)?.focus();
            }}
          />
        </Suspense>
      )}
      {justAdded.length > 0 && (
        <AddedNotice
          count={justAdded.length}
          ticked={justAdded.filter(({ id }) => changes.ticks[id] ?? true).length}
          onTakeBack={takeBack}
        />
      )}
      <TimelineRows
        entries={entries}
        timeZone={draft.timeZone}
        openEntry={openEntry}
        isTried={isTried}
        actions={actions}
      />
      <NotTakenList draft={draft} added={new Set(changes.added.map(({ id }) => id))} onAdd={addByHand} />
    </section>
  );
}

const everybodys = ({ at, text }: NewEntry) => ({ at, text, restrictedTo: null });
