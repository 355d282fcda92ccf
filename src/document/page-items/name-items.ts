import { foldSummary } from '../../domain/like-summary';
import type { PageItem } from '../../domain/page-item';
import type { FoundItem } from './found-item';

const PLAIN_ID = /^[\w-]{1,100}$/;

/**
 * Gives each action item its id: a task that of Confluence, any other a number made of its words, so that moving it or
 * changing its owner and date keeps the id. Those of the same words are told apart in the order of the page.
 */
export function nameItems(items: readonly FoundItem[]): readonly PageItem[] {
  const counts = new Map<string, number>();
  return items.map(({ localId, ...item }) => {
    const id = localId === null ? `text:${hashOf(foldSummary(item.summary) || item.summary)}` : `task:${idOf(localId)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return { nodeId: count === 1 ? id : `${id}#${count}`, ...item };
  });
}

const idOf = (localId: string): string => (PLAIN_ID.test(localId) ? localId : `~${hashOf(localId)}`);

/** A number of 64 bits, nearly, in letters and digits; for telling texts apart, not against anybody who means harm. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
