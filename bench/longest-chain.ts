/** When something was under way, in epoch milliseconds. */
export type Span = { readonly start: number; readonly end: number };

/** Clocks count whole milliseconds, so what follows at once may seem to overlap by this much. */
const BLUR_MS = 3;

/** How many spans at most lie one after another, none of them beginning before the one before it has ended. */
export function longestChain(spans: readonly Span[]): number {
  let length = 0;
  let free = -Infinity;
  // The span that ends first leaves the most room for others.
  for (const { start, end } of [...spans].sort((a, b) => a.end - b.end)) {
    if (start < free - BLUR_MS) continue;
    length += 1;
    free = end;
  }
  return length;
}
