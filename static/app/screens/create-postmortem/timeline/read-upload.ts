import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import { MAX_ENTRY_LENGTH } from '../../../../../src/domain/edit-timeline';
import { suggestKind } from '../../../../../src/domain/entry-kind';
import { longestText, mergeEntries, type MergedEntry } from '../../../../../src/domain/merge-entries';
import { wordsOf } from '../../../../../src/domain/phrases';
import { readTranscript } from '../../../../../src/domain/transcript/read-transcript';
import type { Transcript, TranscriptEntry } from '../../../../../src/domain/transcript/transcript';
import type { PostmortemDraft } from '../../../../../src/shared/views';
import type { PendingTranscript } from './timeline-edits';

export const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** What a transcript says; null while there is none, or no day for its first line. */
export function readUpload(
  { text, fileName, date }: PendingTranscript,
  { timeZone, openedAt }: Pick<PostmortemDraft, 'timeZone' | 'openedAt'>,
): Transcript | null {
  if (text.trim() === '' || !isDay(date)) return null;
  return readTranscript(text, { fileName, date, timeZone, openedAt });
}

/** What the timeline says already. */
export type Said = { readonly at: string; readonly text: string; readonly restrictedTo: string | null };

export type ReadEntries = {
  /** Those that say something new. */
  readonly entries: readonly TranscriptEntry[];
  /** How many say no more than the timeline, or another line, says already. */
  readonly repeated: number;
  /** How many are longer than an entry may be. */
  readonly tooLong: number;
  readonly beforeOpening: number;
  /** Who speaks in it, each once; left out of the texts. */
  readonly speakers: readonly string[];
};

/** The entries of a transcript that say something new. */
export function freshEntries(entries: readonly TranscriptEntry[], said: readonly Said[]): ReadEntries {
  const merged = mergeEntries<Said | TranscriptEntry>([...said, ...entries]);
  const fresh = merged.flatMap((one) => newIn(one) ?? []);
  return {
    entries: fresh,
    repeated: entries.length - fresh.length,
    tooLong: fresh.filter(({ text }) => text.length > MAX_ENTRY_LENGTH).length,
    beforeOpening: fresh.filter(({ beforeOpening }) => beforeOpening).length,
    speakers: [...new Set(entries.flatMap(({ speaker }) => speaker ?? []))],
  };
}

/** What of entries that say the same the timeline does not say: the longest text of the transcript, if it says more. */
function newIn({ entry, also }: MergedEntry<Said | TranscriptEntry>): TranscriptEntry | null {
  const [first, ...others] = [entry, ...also].filter(isTranscript);
  if (!first) return null;
  const fresh = { ...first, text: longestText({ entry: first, also: others }) };
  const count = new Set(wordsOf(fresh.text)).size;
  const known = [entry, ...also].filter((one) => !isTranscript(one));
  return known.every(({ text }) => new Set(wordsOf(text)).size < count) ? fresh : null;
}

type Taking = {
  readonly fileName: string | null;
  readonly draft: Pick<PostmortemDraft, 'keyTimes' | 'openedAt'>;
  readonly newId: () => string;
};

/** Entries as a person may add them; ticked is what tells something of the story's kind while the incident went on. */
export function toNewEntries(fresh: readonly TranscriptEntry[], { fileName, draft, newId }: Taking) {
  const { impactStart, detected, resolved } = draft.keyTimes;
  const begin = [impactStart?.at, detected?.at, draft.openedAt].flatMap((at) => at ?? []).sort()[0] ?? '';
  const end = resolved?.at ?? '9999';
  const added = fresh.map(({ at, text }): NewEntry => {
    const fitting = text.length > MAX_ENTRY_LENGTH ? `${text.slice(0, MAX_ENTRY_LENGTH - 1)}…` : text;
    return { id: newId(), at, text: fitting, kind: suggestKind(text), transcript: { fileName } };
  });
  const ticks = Object.fromEntries(added.map(({ id, at, kind }) => [id, kind !== null && at >= begin && at <= end]));
  return { added, ticks };
}

const isTranscript = (entry: Said | TranscriptEntry): entry is TranscriptEntry => 'speaker' in entry;
