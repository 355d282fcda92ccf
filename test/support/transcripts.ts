import { readTranscript } from '../../src/domain/transcript/read-transcript';
import type { TranscriptOptions } from '../../src/domain/transcript/transcript';

export const OPTIONS: TranscriptOptions = {
  date: '2024-03-01',
  timeZone: 'UTC',
  openedAt: '2024-03-01T10:00:00.000Z',
};

/** A transcript of the day on which the incident was opened at 10:00. @throws what it was refused with. */
export function readWell(text: string, options: Partial<TranscriptOptions> = {}) {
  const transcript = readTranscript(text, { ...OPTIONS, ...options });
  if (transcript.kind === 'refused') throw new Error(transcript.message);
  return transcript;
}

/** Its entries as `2024-03-01 10:05 robin: text`, line ends as ` / `. */
export const toldBy = (text: string, options: Partial<TranscriptOptions> = {}): readonly string[] =>
  readWell(text, options).entries.map(({ at, precision, speaker, text: said }) => {
    const time = at.slice(0, precision === 'second' ? 19 : 16).replace('T', ' ');
    return `${time} ${speaker === null ? '' : `${speaker}: `}${said.replaceAll('\n', ' / ')}`;
  });

/** What is in none of them, as `3 no-time: text`. */
export const leftBy = (text: string, options: Partial<TranscriptOptions> = {}): readonly string[] =>
  readWell(text, options).notUnderstood.map(({ place, reason, text: said }) => `${place} ${reason}: ${said}`);
