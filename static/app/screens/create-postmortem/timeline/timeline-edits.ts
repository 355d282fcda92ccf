import type { EntryEdit, NewEntry, TimelineEdits } from '../../../../../src/domain/edit-timeline';
import { addedEntry, entryProblem } from '../../../../../src/domain/edit-timeline';
import type { EntryKind } from '../../../../../src/domain/entry-kind';
import type { Instant } from '../../../../../src/domain/time';
import type { DraftEntry, PostmortemDraft } from '../../../../../src/shared/views';
import { fromWallClock, toWallClock } from '../../../wall-clock';

/** What a person typed over an entry; `when` as the input holds it, in the viewer's time zone. */
export type EntryChange = { readonly when?: string; readonly text?: string; readonly kind?: EntryKind | null };

/** A transcript that is pasted or chosen, and not yet added. */
export type PendingTranscript = {
  readonly text: string;
  /** null: pasted. */
  readonly fileName: string | null;
  /** As the input of its day holds it. */
  readonly date: string;
};

/** What a person changed in the timeline, by the ids of entries. */
export type TimelineChanges = {
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly changes: Readonly<Record<string, EntryChange>>;
  readonly added: readonly NewEntry[];
};

export const NO_TIMELINE_CHANGES: TimelineChanges = { ticks: {}, changes: {}, added: [] };

type Draft = Pick<PostmortemDraft, 'timeline' | 'timeZone'>;

/** An entry as it would be created. */
export type ShownEntry = {
  readonly entry: DraftEntry;
  /** What was typed as its time; null: nothing. */
  readonly typed: string | null;
  /** null: what was typed is no time yet. */
  readonly at: Instant | null;
  readonly text: string;
  readonly kind: EntryKind | null;
  readonly isTicked: boolean;
  readonly isAdded: boolean;
  readonly isChanged: boolean;
  /** What must change before it can be created. */
  readonly problem: string | null;
};

function shownEntry(
  entry: DraftEntry,
  { ticks, changes }: TimelineChanges,
  timeZone: string,
  isAdded: boolean,
): ShownEntry {
  const change = changes[entry.id] ?? {};
  const typed = change.when ?? null;
  // Put back to what it was, a time keeps its seconds.
  const isSame = typed === null || typed === toWallClock(entry.at, timeZone);
  const at = isSame ? entry.at : fromWallClock(typed, timeZone);
  const text = change.text ?? entry.text;
  const kind = change.kind === undefined ? entry.kind : change.kind;
  const isTicked = ticks[entry.id] ?? entry.included;
  const isChanged = at !== entry.at || text !== entry.text || kind !== entry.kind;
  const mayBeWrong = isTicked && (isChanged || isAdded);
  return {
    entry,
    typed,
    at,
    text,
    kind,
    isTicked,
    isAdded,
    isChanged,
    problem: mayBeWrong ? entryProblem({ at: at ?? '', text }) : null,
  };
}

/** The same object every time, so that a row can tell that nothing changed. */
const asDraftEntries = new WeakMap<NewEntry, DraftEntry>();

function addedDraftEntry(added: NewEntry): DraftEntry {
  const entry = asDraftEntries.get(added) ?? { ...addedEntry(added), text: added.text, isShortened: false };
  asDraftEntries.set(added, entry);
  return entry;
}

/** Every entry of the draft, and every added one, in no order. */
const allEntries = (draft: Draft, edits: TimelineChanges): readonly ShownEntry[] => [
  ...draft.timeline.map((entry) => shownEntry(entry, edits, draft.timeZone, false)),
  ...edits.added.map((entry) => shownEntry(addedDraftEntry(entry), edits, draft.timeZone, true)),
];

/** An entry whose form is open, and when it happened as that began. */
export type OpenEntry = { readonly id: string; readonly at: Instant };

/**
 * Every entry, the added ones among them, in order of time.
 * @param still the entry that is being edited stays where it was, so that it does not move away under one's hands.
 */
export function shownEntries(draft: Draft, edits: TimelineChanges, still: OpenEntry | null): readonly ShownEntry[] {
  const all = allEntries(draft, edits);
  if (Object.keys(edits.changes).length === 0 && edits.added.length === 0) return all;
  const placeOf = ({ entry, at }: ShownEntry) => (entry.id === still?.id ? still.at : (at ?? entry.at));
  return all.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/** The first ticked entry that cannot be created as it is. */
export const brokenEntry = (draft: Draft, edits: TimelineChanges): ShownEntry | null =>
  shownEntries(draft, edits, null).find(({ problem }) => problem !== null) ?? null;

/** What is sent: what differs from the draft. What is not ticked stays in the dialog, also where it was edited. */
export function timelineInput(draft: Draft, edits: TimelineChanges): TimelineEdits | null {
  const all = allEntries(draft, edits);
  const ofDraft = all.filter(({ isAdded }) => !isAdded);
  const idsOf = (isOn: boolean) =>
    ofDraft
      .filter(({ entry, isTicked }) => isTicked !== entry.included && isTicked === isOn)
      .map(({ entry }) => entry.id);
  const [ticked, unticked] = [idsOf(true), idsOf(false)];
  const edited = ofDraft.filter(({ isChanged, isTicked }) => isChanged && isTicked).map(editOf);
  const shownById = new Map(all.map((one) => [one.entry.id, one]));
  const added = edits.added.flatMap((one) => {
    const shown = shownById.get(one.id);
    return shown?.isTicked ? [{ ...one, at: shown.at ?? one.at, text: shown.text, kind: shown.kind }] : [];
  });
  if (ticked.length + unticked.length + edited.length + added.length === 0) return null;
  return {
    ...(ticked.length > 0 && { ticked }),
    ...(unticked.length > 0 && { unticked }),
    ...(edited.length > 0 && { edited }),
    ...(added.length > 0 && { added }),
  };
}

const editOf = ({ entry, at, text, kind }: ShownEntry): EntryEdit => ({
  id: entry.id,
  ...(at !== null && at !== entry.at && { at }),
  ...(text !== entry.text && { text }),
  ...(kind !== entry.kind && { kind }),
});
