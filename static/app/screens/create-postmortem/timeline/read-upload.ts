import type { NewEntry } from '../../../../../src/domain/edit-timeline';
import { MAX_ENTRY_LENGTH } from '../../../../../src/domain/edit-timeline';
import { suggestKind } from '../../../../../src/domain/entry-kind';
import { mergeEntries } from '../../../../../src/domain/merge-entries';
import { readTranscript } from '../../../../../src/domain/transcript/read-transcript';
import type { Transcript, TranscriptEntry } from '../../../../../src/domain/transcript/transcript';
import type { DraftEntry, PostmortemDraft } from '../../../../../src/shared/views';

type Upload = { readonly fileName: string | null; readonly date: string; readonly draft: PostmortemDraft };

/** What a transcript says; null while there is none. */
export function readUpload(text: string, { fileName, date, draft }: Upload): Transcript | null {
  if (text.trim() === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { kind: 'refused', message: 'Say on which day it begins.' };
  return readTranscript(text, { fileName, date, timeZone: draft.timeZone, openedAt: draft.openedAt });
}

type Taking = { readonly fileName: string | null; readonly draft: PostmortemDraft; readonly newId: () => string };
type ReadTranscript = Extract<Transcript, { readonly kind: 'read' }>;

/**
 * Entries of a transcript as a person may add them. What the timeline says already is left out; ticked is what tells
 * something of the story's kind while the incident went on.
 */
export function toNewEntries({ entries }: ReadTranscript, { fileName, draft, newId }: Taking) {
  const { impactStart, detected, resolved } = draft.keyTimes;
  const begin = [impactStart?.at, detected?.at, draft.openedAt].flatMap((at) => at ?? []).sort()[0] ?? '';
  const end = resolved?.at ?? '9999';
  const merged = mergeEntries<DraftEntry | TranscriptEntry>([...draft.timeline, ...entries]);
  const fresh = merged.flatMap(({ entry }) => (isTranscript(entry) ? [entry] : []));
  const added = fresh.map(({ at, text }): NewEntry => {
    const fitting = text.length > MAX_ENTRY_LENGTH ? `${text.slice(0, MAX_ENTRY_LENGTH - 1)}…` : text;
    return { id: newId(), at, text: fitting, kind: suggestKind(text), transcript: { fileName } };
  });
  const ticks = Object.fromEntries(added.map(({ id, at, kind }) => [id, kind !== null && at >= begin && at <= end]));
  return { entries: added, ticks };
}

const isTranscript = (entry: DraftEntry | TranscriptEntry): entry is TranscriptEntry => 'speaker' in entry;
