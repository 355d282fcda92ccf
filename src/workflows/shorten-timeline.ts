import type { TimelineEntry } from '../domain/timeline';
import type { DraftEntry } from '../shared/views';

/** An answer to a screen may have 5 MB; this much of it is for the timeline. */
const MOST_BYTES = 4_500_000;
/** More of a text than this nobody reads to decide on a tick. */
const MOST_BYTES_PER_TEXT = 2_000;
/** Even among very many entries one can be told from the next. */
const LEAST_BYTES_PER_TEXT = 24;

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The timeline as the dialog shows it: long texts are shortened, the more so the more entries there are. */
export function shortenTimeline(timeline: readonly TimelineEntry[]): readonly DraftEntry[] {
  const entries = timeline.map(withoutEmptyParts);
  const withoutTexts = entries.reduce((sum, entry) => sum + jsonBytes({ ...entry, text: '' }), 0);
  const share = Math.floor((MOST_BYTES - withoutTexts) / Math.max(1, timeline.length));
  const room = Math.max(LEAST_BYTES_PER_TEXT, Math.min(MOST_BYTES_PER_TEXT, share));
  return entries.map((entry) => {
    const text = shorten(entry.text, room);
    return { ...entry, text, isShortened: text !== entry.text };
  });
}

const withoutEmptyParts = ({ until, also, doubts, isEdited, ...entry }: TimelineEntry): DraftEntry => ({
  ...entry,
  ...(until !== null && { until }),
  ...(also.length > 0 && { also }),
  ...(doubts.length > 0 && { doubts }),
  ...(isEdited && { isEdited }),
  isShortened: false,
});

/** At most so many bytes as JSON; what is cut ends in an ellipsis, and never inside a pair. */
function shorten(text: string, room: number): string {
  // A character has at least one byte.
  let kept = text.slice(0, room);
  for (let bytes = jsonBytes(`${kept}…`); bytes > room && kept !== ''; bytes = jsonBytes(`${kept}…`))
    kept = kept.slice(0, Math.floor((kept.length * room) / bytes));
  return kept === text ? text : `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
