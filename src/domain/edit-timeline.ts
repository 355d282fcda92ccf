import type { EntryKind } from './entry-kind';
import type { Instant } from './time';
import { toInstant } from './time';
import { entryOf, inOrder, type TimelineEntry } from './timeline';

/** A change to an entry; what is absent stays. */
export type EntryEdit = {
  readonly id: string;
  readonly at?: Instant | undefined;
  readonly text?: string | undefined;
  readonly kind?: EntryKind | null | undefined;
};

/** An entry that a person wrote, or took from the record of a conversation. */
export type NewEntry = {
  /** Unique among the entries of the incident. */
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly kind: EntryKind | null;
  /** null: pasted; absent: written by hand. */
  readonly transcript?: { readonly fileName: string | null } | undefined;
};

/** What a person changed in a timeline. */
export type TimelineEdits = {
  /** Ids of entries. */
  readonly ticked?: readonly string[] | undefined;
  readonly unticked?: readonly string[] | undefined;
  readonly edited?: readonly EntryEdit[] | undefined;
  readonly added?: readonly NewEntry[] | undefined;
};

/** Characters in the text of an entry that a person writes. */
export const MAX_ENTRY_LENGTH = 5_000;

/** What must change in an entry before it can be kept, in a sentence; null: nothing. */
export function entryProblem({ at, text }: { readonly at: string; readonly text: string }): string | null {
  if (toInstant(at) === null) return 'Say when it happened: a date and a time.';
  if (text.trim() === '') return 'Say what happened.';
  const tooMuch = text.trim().length - MAX_ENTRY_LENGTH;
  return tooMuch > 0 ? `An entry takes ${MAX_ENTRY_LENGTH} characters; shorten it by ${tooMuch}.` : null;
}

/**
 * A timeline as a person wants it: in order of time, the added entries ticked. An entry that is no longer in the history
 * (a deleted comment) can be neither ticked nor changed, so it is left out.
 */
export function editTimeline(entries: readonly TimelineEntry[], edits: TimelineEdits): readonly TimelineEntry[] {
  const [ticked, unticked] = [new Set(edits.ticked), new Set(edits.unticked)];
  const changes = new Map(edits.edited?.map((edit) => [edit.id, edit]));
  const found = entries.map((entry) => {
    const isTicked = entry.included || [entry, ...entry.also].some(({ id }) => ticked.has(id));
    return editEntry({ ...entry, included: !unticked.has(entry.id) && isTicked }, changes.get(entry.id));
  });
  return inOrder([...found, ...(edits.added ?? []).map(addedEntry)]);
}

function editEntry(entry: TimelineEntry, edit: EntryEdit | undefined): TimelineEntry {
  if (!edit) return entry;
  const { at = entry.at, text = entry.text, kind = entry.kind } = edit;
  const isMoved = at !== entry.at;
  return {
    ...entry,
    at,
    // An end, and what was doubtful, belonged to the time that stood there before.
    until: isMoved ? null : entry.until,
    doubts: isMoved ? [] : entry.doubts,
    text: text.trim(),
    kind,
    isEdited: true,
  };
}

export const addedEntry = ({ id, at, text, kind, transcript }: NewEntry): TimelineEntry =>
  entryOf({
    id,
    at,
    text: text.trim(),
    kind,
    source: transcript ? { kind: 'transcript', fileName: transcript.fileName } : { kind: 'added' },
    included: true,
  });
