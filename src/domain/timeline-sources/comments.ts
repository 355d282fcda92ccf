import type { Comment } from '../incident';
import { readStatedTimes } from '../stated-times/read-stated-times';
import type { StatedLine, StatedTime } from '../stated-times/stated-line';
import { entryOf, type NotTaken, type Timeline, type TimelineEntry } from '../timeline';
import type { InStory } from './in-story';

type Options = { readonly timeZone: string; readonly inStory: InStory };

/**
 * The entries of comments. One that states times makes an entry of each timed line, with the lines under it; what stands
 * above the first of them is an entry of the time of posting, as is a comment that states none. Lines with a time that is
 * not certain stay in the text they stand in, and are listed.
 */
export function timelineOfComments(comments: readonly Comment[], options: Options): Timeline {
  const read = comments.filter(({ text }) => text.trim() !== '').map((comment) => timelineOfComment(comment, options));
  return { entries: read.flatMap(({ entries }) => entries), notTaken: read.flatMap(({ notTaken }) => notTaken) };
}

function timelineOfComment(comment: Comment, { timeZone, inStory }: Options): Timeline {
  const { id, at, text, restrictedTo } = comment;
  // Reading takes its time; a text without a digit states none.
  const lines = /\d/.test(text) ? readStatedTimes(text, { postedAt: at, timeZone }) : [];
  const blocks = blocksOf(lines);
  const isTicked = (moment: string) => restrictedTo === null && inStory(moment);
  const lead = blocks.timed.length === 0 ? text.trim() : blocks.lead.join('\n').trim();
  const posted =
    lead === ''
      ? []
      : [
          entryOf({
            id: `comment:${id}`,
            at,
            text: lead,
            source: { kind: 'comment', commentId: id },
            included: isTicked(at),
            restrictedTo,
          }),
        ];
  const timed = blocks.timed.map(({ time, texts }): TimelineEntry =>
    entryOf({
      id: `comment:${id}:${time.line}`,
      at: time.at,
      until: time.until,
      text: texts.join('\n').trim() || 'Nothing is written beside this time.',
      source: { kind: 'stated', commentId: id, postedAt: at },
      doubts: [...(time.zone.from === 'assumed' ? ['assumed-zone' as const] : []), ...time.doubts],
      included: isTicked(time.at),
      restrictedTo,
    }),
  );
  return { entries: [...posted, ...timed], notTaken: notTakenIn(lines, comment) };
}

type Blocks = {
  /** What stands above the first time. */
  readonly lead: readonly string[];
  readonly timed: readonly { readonly time: StatedTime; readonly texts: readonly string[] }[];
};

function blocksOf(lines: readonly StatedLine[]): Blocks {
  const lead: string[] = [];
  const timed: { time: StatedTime; texts: string[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'time') timed.push({ time: line, texts: [line.text] });
    // A heading has said its part in the times under it.
    else if (line.kind !== 'heading') (timed.at(-1)?.texts ?? lead).push(line.text);
  }
  return { lead, timed };
}

const notTakenIn = (lines: readonly StatedLine[], { id, restrictedTo }: Comment): readonly NotTaken[] =>
  lines.flatMap((line) =>
    line.kind === 'unclear'
      ? [
          {
            id: `comment:${id}:${line.line}`,
            text: line.text,
            reason: line.reason,
            readings: line.readings.map(({ at }) => at),
            restrictedTo,
          },
        ]
      : [],
  );
