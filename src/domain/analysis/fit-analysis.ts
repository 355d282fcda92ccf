import type { Analysis } from '../analysis';

/** As Confluence keeps it: no white space around texts, an empty theme is none. */
export const tidyAnalysis = ({ trigger, factors, whys }: Analysis): Analysis => ({
  trigger: trigger.trim(),
  factors: factors.map((factor) => ({ ...factor, text: factor.text.trim(), theme: factor.theme?.trim() || null })),
  whys: whys.map((why) => ({ ...why, text: why.text.trim() })),
});

/** Confluence takes 32 KB in one page property. */
const MOST_BYTES = 32_768;

/** By how many characters, about, an analysis is too long to be stored; 0 when it fits. */
export function tooLongBy(analysis: Analysis): number {
  const stored = JSON.stringify({ v: 1, ...analysis });
  const bytes = utf8Bytes(stored);
  return bytes <= MOST_BYTES ? 0 : Math.ceil((bytes - MOST_BYTES) * (stored.length / bytes));
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
