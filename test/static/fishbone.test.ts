import fc from 'fast-check';
import { layOutFishbone } from '../../static/app/screens/factors-macro/fishbone/lay-out-fishbone';
import type { Box, Fishbone, Rib } from '../../static/app/screens/factors-macro/fishbone/lay-out-fishbone';
import { wrapText } from '../../static/app/screens/factors-macro/fishbone/wrap-text';
import { always } from '../support/always';

const monospaced = (pixels: number) => (text: string) => Array.from(text).length * pixels;
const fonts = { body: monospaced(7), small: monospaced(6), bold: monospaced(8) };
const LABELS = ['Technical', 'Process', 'Communication', 'Documentation'];

const ribsOf = (texts: readonly (readonly string[])[]): readonly Rib[] =>
  LABELS.map((label, rib) => ({
    id: label,
    label,
    bones: (texts[rib] ?? []).map((text, at) => ({
      id: `${rib}-${at}`,
      text,
      note: 'No action item yet',
      isAnswered: false,
    })),
  }));

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function expectSound({ ribs, head, width, height, spine }: Fishbone): void {
  const words = ribs.flatMap(({ bones }) => bones.map(({ box }) => box));
  const boxes = [...words, ...ribs.map(({ labelBox }) => labelBox), head.box];
  boxes.forEach((box, at) => {
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
  });
  for (const { stroke, bones } of ribs) {
    for (const { box, lines, notes, twig } of bones) {
      // Words end before their rib, do not cross the spine, and stand inside their box.
      expect(box.x + box.width).toBeLessThan(Math.min(stroke.x1, stroke.x2));
      expect(box.y > spine.y1 || box.y + box.height < spine.y1).toBe(true);
      for (const { text, y } of lines)
        expect([fonts.body(text) <= box.width, y > box.y, y < twig.y1]).toEqual([true, true, true]);
      for (const { text, y } of notes) expect([fonts.small(text) <= box.width, y < twig.y1]).toEqual([true, true]);
    }
  }
}

test.each([
  ['no factor', []],
  ['one', [['The delay was zero']]],
  ['five', [['One', 'Two'], ['Three'], ['Four'], ['Five']]],
  [
    'thirty',
    Array.from({ length: 4 }, (_, rib) =>
      Array.from({ length: rib < 2 ? 8 : 7 }, () => 'Nobody was told of it in time. '.repeat(4)),
    ),
  ],
  ['one long word', [['x'.repeat(500)], ['界'.repeat(300)]]],
])('nothing overlaps with %s', (_, texts) => {
  for (const width of [640, 760, 1100]) {
    const laid = layOutFishbone('INC-3: Everything behind the ingress answers 503', ribsOf(texts), width, fonts);
    expectSound(laid);
    const letters = (words: readonly string[]) => words.join('').replace(/\s/g, '');
    const shown = laid.ribs.flatMap(({ bones }) => bones.map(({ lines }) => letters(lines.map(({ text }) => text))));
    expect(shown).toEqual(texts.flat().map((text) => letters([text])));
  }
});

test('nothing overlaps whatever people write', () => {
  const texts = fc.array(fc.array(fc.string({ maxLength: 120, unit: 'grapheme' }), { maxLength: 8 }), { maxLength: 4 });
  always(fc.tuple(texts, fc.string({ maxLength: 400 })), 200, ([some, head]) => {
    expectSound(layOutFishbone(head, ribsOf(some), 760, fonts));
  });
});

test('lines break between words, and inside one that is wider than the room', () => {
  const measure = monospaced(1);
  expect(wrapText('one two three', 7, measure)).toEqual(['one two', 'three']);
  expect(wrapText('a abcdefghij b', 4, measure)).toEqual(['a', 'abcd', 'efgh', 'ij b']);
  expect(wrapText('  \n ', 4, measure)).toEqual([]);
  expect(wrapText('👩‍👩‍👧👩‍👩‍👧', 5, measure)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
});
