import type { StatedLine, UnclearReason } from '../stated-times/stated-line';
import { findSpeakers, type Block } from './find-speakers';
import { inOrder, makeEntry } from './make-entry';
import type { LeftOut, Transcript, TranscriptOptions } from './transcript';
import { transcriptLines } from './transcript-lines';

/** Lines that may be entries of their own with a slip in the time, so they do not go on with the entry above. */
const ON_ITS_OWN: ReadonlySet<UnclearReason> = new Set([
  'ambiguous-zone',
  'no-such-time',
  'no-such-date',
  'date-only',
  'duration-or-time',
  'digits-alone',
]);

/** Reads a plain text: each line with a time begins an entry, the lines below it without one go on with it. */
export function readTextTranscript(text: string, options: TranscriptOptions): Transcript {
  const { blocks, leftOut } = collect(transcriptLines(text, options));
  const [first] = blocks;
  const preamble = leftOut.findLast(({ place, reason }) => reason === 'no-time' && first && place < first.head.line);
  const spoken = findSpeakers(blocks, preamble?.text ?? null);
  const isUsed = preamble !== undefined && spoken[0]?.speaker === preamble.text;
  const silent = spoken.filter(({ text: told }) => told === '');
  return {
    kind: 'read',
    format: 'text',
    entries: inOrder(
      spoken.flatMap(({ head, text: told, speaker }) =>
        told === '' ? [] : makeEntry(head, { text: told, speaker, inThread: false, place: head.line }, options),
      ),
    ),
    notUnderstood: [
      ...leftOut.filter((one) => !(isUsed && one === preamble)),
      ...silent.map(({ head, speaker }) => ({
        place: head.line,
        text: speaker ?? head.at,
        reason: 'no-text' as const,
      })),
    ].sort((a, b) => a.place - b.place),
  };
}

function collect(lines: readonly StatedLine[]): {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
} {
  const blocks: { head: Block['head']; more: string[] }[] = [];
  const leftOut: LeftOut[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (line.kind === 'time') blocks.push({ head: line, more: [] });
    else if (line.kind === 'unclear' && (!block || ON_ITS_OWN.has(line.reason)))
      leftOut.push({ place: line.line, text: line.text, reason: line.reason });
    else if (line.kind !== 'heading' && block) block.more.push(line.text);
    else if (line.kind !== 'heading') leftOut.push({ place: line.line, text: line.text, reason: 'no-time' });
  }
  return { blocks, leftOut };
}
