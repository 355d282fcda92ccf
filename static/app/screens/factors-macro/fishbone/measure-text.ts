import type { Measure } from './wrap-text';

/** Fonts differ a little between measuring and drawing, for example in print. */
const SPARE = 1.05;

/** Measures text in the font of the frame, at this size in pixels. Where nothing draws, every character is taken as wide. */
export function measureText(pixels: number, weight: 400 | 600 = 400): Measure {
  if (typeof OffscreenCanvas === 'undefined') return (text) => Array.from(text).length * pixels * 0.65;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context) context.font = `${weight} ${pixels}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => (context?.measureText(text).width ?? text.length * pixels) * SPARE;
}
