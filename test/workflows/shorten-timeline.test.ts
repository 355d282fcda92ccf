import fc from 'fast-check';
import { entryOf, type TimelineEntry } from '../../src/domain/timeline';
import { shortenTimeline } from '../../src/workflows/shorten-timeline';
import { always } from '../support/always';
import { anyText } from '../support/arbitrary-incidents';
import { HUGE_TEXTS } from '../support/hostile-texts';

const MOST_BYTES_TO_SCREEN = 5 * 1024 * 1024;
const LONGEST_NAME = 'é'.repeat(255);

const entry = (text: string, n = 1, restrictedTo: string | null = null): TimelineEntry =>
  entryOf({
    id: `comment:${10_000_000 + n}`,
    at: '2026-01-05T08:00:00.000Z',
    text,
    source: { kind: 'comment', commentId: `${10_000_000 + n}` },
    included: true,
    restrictedTo,
  });

test('a text of ordinary length stays as it is', () => {
  const timeline = [entry('Rolled back the release.'), entry('“quotes”\nand a second line 🔥', 2)];

  expect(shortenTimeline(timeline)).toEqual(
    timeline.map(({ id, at, text, kind, source, included, restrictedTo }) => {
      return { id, at, text, kind, source, included, restrictedTo, isShortened: false };
    }),
  );
});

test('a long text is shortened at its end, and says so', () => {
  const [shortened] = shortenTimeline([entry(`Begins here ${'x'.repeat(5_000)}`)]);

  expect(shortened).toMatchObject({ isShortened: true, text: expect.stringMatching(/^Begins here x{1000,2000}…$/) });
});

test('no pair is cut, and what is shown is the beginning of the text', () => {
  always(fc.tuple(anyText, fc.constantFrom(...HUGE_TEXTS)), 100, ([beginning, huge]) => {
    const text = (beginning + huge).toWellFormed();
    const [shortened] = shortenTimeline([entry(text)]);
    expect(shortened?.text.isWellFormed()).toBe(true);
    expect(text.startsWith(shortened?.text.slice(0, -1) ?? '?')).toBe(true);
  });
});

test.each([
  ['five thousand restricted comments of 100 kB', 5_000, LONGEST_NAME],
  ['twenty thousand entries', 20_000, null],
])('%s fit into what a screen may be sent', (_, count, restrictedTo) => {
  const timeline = Array.from({ length: count }, (_, n) =>
    entry(HUGE_TEXTS[n % HUGE_TEXTS.length] ?? '', n, restrictedTo),
  );

  expect(Buffer.byteLength(JSON.stringify(shortenTimeline(timeline)))).toBeLessThan(MOST_BYTES_TO_SCREEN - 500_000);
});
