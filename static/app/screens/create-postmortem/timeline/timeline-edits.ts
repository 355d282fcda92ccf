import type { EntryEdit, NewEntry, TimelineEdits } from '../../../../../src/domain/edit-timeline';
import { addedEntry, entryProblem } from '../../../../../src/domain/edit-timeline';
import type { EntryKind } from '../../../../../src/domain/entry-kind';
import type { Instant } from '../../../../../src/domain/time';
import type { DraftEntry, PostmortemDraft } from '../../../../../src/shared/views';
import { fromWallClock, toWallClock } from '../../../wall-clock';

/** What a person typed over an entry; `when` as the input holds it, in the viewer's time zone. */
export type EntryChange = { readonly when?: string; readonly text?: string; readonly kind?: EntryKind | null };

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
  /** What the input of its time holds. */
  readonly when: string;
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

export function shownEntry(
  entry: DraftEntry,
  { ticks, changes, added }: TimelineChanges,
  timeZone: string,
): ShownEntry {
  const change = changes[entry.id] ?? {};
  const before = toWallClock(entry.at, timeZone);
  const when = change.when ?? before;
  // Put back to what it was, a time keeps its seconds.
  const at = when === before ? entry.at : fromWallClock(when, timeZone);
  const text = change.text ?? entry.text;
  const kind = change.kind === undefined ? entry.kind : change.kind;
  const isTicked = ticks[entry.id] ?? entry.included;
  const isChanged = at !== entry.at || text !== entry.text || kind !== entry.kind;
  const isAdded = added.some(({ id }) => id === entry.id);
  const mayBeWrong = isTicked && (isChanged || isAdded);
  return {
    entry,
    when,
    at,
    text,
    kind,
    isTicked,
    isAdded,
    isChanged,
    problem: mayBeWrong ? entryProblem({ at: at ?? '', text }) : null,
  };
}

const addedDraftEntry = (added: NewEntry): DraftEntry => ({
  ...addedEntry(added),
  text: added.text,
  isShortened: false,
});

/**
 * Every entry, the added ones among them, in order of time.
 * @param still the entry that is being edited stays where it is, so that it does not move away under one's hands.
 */
export function shownEntries(draft: Draft, edits: TimelineChanges, still: string | null): readonly ShownEntry[] {
  const added = new Set(edits.added.map(({ id }) => id));
  const isPlain = Object.keys(edits.changes).length === 0 && added.size === 0;
  const all = [...draft.timeline, ...edits.added.map(addedDraftEntry)].map((entry) =>
    shownEntry(entry, edits, draft.timeZone),
  );
  if (isPlain) return all;
  const placeOf = ({ entry, at }: ShownEntry) => (entry.id === still ? entry.at : (at ?? entry.at));
  return all.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/** The first ticked entry that cannot be created as it is. */
export function brokenEntry(draft: Draft, edits: TimelineChanges): ShownEntry | null {
  const touched = new Set([...Object.keys(edits.changes), ...edits.added.map(({ id }) => id)]);
  if (touched.size === 0) return null;
  return (
    shownEntries(draft, edits, null).find(({ entry, problem }) => touched.has(entry.id) && problem !== null) ?? null
  );
}

/** What is sent: what differs from the draft. Added entries that are not ticked stay in the dialog. */
export function timelineInput(draft: Draft, edits: TimelineChanges): TimelineEdits | null {
  const ofDraft = draft.timeline.map((entry) => shownEntry(entry, edits, draft.timeZone));
  const idsOf = (ticked: boolean) =>
    ofDraft
      .filter(({ entry, isTicked }) => isTicked !== entry.included && isTicked === ticked)
      .map(({ entry }) => entry.id);
  const [ticked, unticked] = [idsOf(true), idsOf(false)];
  const edited = ofDraft.filter(({ isChanged }) => isChanged).map(editOf);
  const added = edits.added.flatMap((one) => {
    const { at, text, kind, isTicked } = shownEntry(addedDraftEntry(one), edits, draft.timeZone);
    return isTicked ? [{ ...one, at: at ?? one.at, text, kind }] : [];
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
