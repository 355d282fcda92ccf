import type { Reading } from '../stated-times/stated-line';
import type { TranscriptEntry, TranscriptOptions } from './transcript';

type Said = {
  readonly text: string;
  readonly speaker: string | null;
  readonly inThread: boolean;
  readonly place: number;
};

/** An entry of a moment and what was said then. */
export const makeEntry = (
  { at, until, precision, doubts }: Omit<Reading, 'zone'>,
  { text, speaker, inThread, place }: Said,
  { fileName = null, openedAt }: TranscriptOptions,
): TranscriptEntry => ({
  at,
  until,
  precision,
  doubts,
  text,
  speaker,
  inThread,
  beforeOpening: at < openedAt,
  source: { kind: 'transcript', fileName, place },
});

/** In order of time; of the same moment, in order of place. */
export const inOrder = (entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] =>
  entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.source.place - b.source.place));
