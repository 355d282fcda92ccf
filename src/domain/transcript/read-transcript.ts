import { hasCsvHeader } from './csv-columns';
import { readCsvTranscript } from './read-csv-transcript';
import { readSlack } from './read-slack';
import { readTextTranscript } from './read-text-transcript';
import type { Transcript, TranscriptFormat, TranscriptOptions } from './transcript';

/**
 * Reads the record of a conversation: plain text with times, the messages of a Slack export (JSON), or CSV. Nothing is
 * dropped: what is in no entry is listed with the reason. The rules stand in docs/stated-times.md.
 * @param text the whole file.
 * @returns `refused` with a sentence for the person, when the file is not what it has to be.
 * @throws RangeError for a day or a time zone that does not exist.
 */
export function readTranscript(text: string, options: TranscriptOptions): Transcript {
  const plain = text.replace(/^\uFEFF/, '');
  switch (formatOf(plain, options.fileName ?? '')) {
    case 'slack':
      return readSlack(plain, options);
    case 'csv':
      return readCsvTranscript(plain, options);
    case 'text':
      return readTextTranscript(plain, options);
  }
}

/** `[10:05] …` begins like JSON, and `10:05, …` reads like CSV, so the text alone decides only what is certain. */
function formatOf(text: string, fileName: string): TranscriptFormat {
  if (/\.json$/i.test(fileName)) return 'slack';
  if (/\.[ct]sv$/i.test(fileName)) return 'csv';
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return 'slack';
  return hasCsvHeader(text) ? 'csv' : 'text';
}
