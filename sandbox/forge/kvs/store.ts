import { createCollection } from '../../core/collection';
import type { Site } from '../../site';
import type { Switches } from '../switches';
import type { KvsEntry } from './entry';
import { LINGER_MS, ttlMs, type Ttl } from './limits';

/** The installation's keys, on the sandbox's clock. */
export type KvsStore = {
  /** Expired keys stay readable for a while, as the platform warns. */
  get(key: string): KvsEntry | undefined;
  /** Keys that begin so, in the order of their bytes, as they were when the switch says that queries see them. */
  beginningWith(prefix: string): readonly KvsEntry[];
  /** @returns the entry that was there, and the new one. */
  set(
    key: string,
    value: unknown,
    ttl: Ttl | undefined,
  ): { readonly previous: KvsEntry | undefined; readonly latest: KvsEntry };
  delete(key: string): boolean;
  snapshot(): readonly KvsEntry[];
  restore(entries: readonly KvsEntry[]): void;
};

type Parts = { readonly site: Site; readonly switches: () => Switches };

export function createKvsStore({ site, switches }: Parts): KvsStore {
  const entries = createCollection<KvsEntry>();
  /** What a key held before each of its latest changes, oldest first: queries lag behind. */
  let before: readonly { readonly key: string; readonly at: number; readonly entry: KvsEntry | undefined }[] = [];
  const noteChange = (key: string) => {
    const now = site.clock.now();
    const recent = before.filter(({ at }) => at > now - switches().queryLagMs);
    before = switches().queryLagMs > 0 ? [...recent, { key, at: now, entry: entries.get(key) }] : [];
  };
  const asQueried = (): readonly KvsEntry[] => {
    const since = site.clock.now() - switches().queryLagMs;
    const held = new Map(entries.all().map((entry) => [entry.id, entry]));
    for (const { key, entry } of before.filter(({ at }) => at > since).reverse()) {
      if (entry) held.set(key, entry);
      else held.delete(key);
    }
    return [...held.values()];
  };
  const isThere = ({ expiresAt }: KvsEntry) =>
    expiresAt === null || site.clock.now() < expiresAt + (switches().expiredKeysLinger ? LINGER_MS : 0);
  const get = (key: string) => {
    const entry = entries.get(key);
    return entry && isThere(entry) ? entry : undefined;
  };
  return {
    get,
    beginningWith: (prefix) =>
      asQueried()
        .filter((entry) => entry.id.startsWith(prefix) && isThere(entry))
        .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))),
    set(key, value, ttl) {
      const previous = get(key);
      noteChange(key);
      const now = site.clock.now();
      const latest: KvsEntry = {
        id: key,
        value,
        createdAt: previous?.createdAt ?? now,
        updatedAt: now,
        expiresAt: ttl ? now + ttlMs(ttl) : null,
      };
      entries.delete(key);
      entries.insert(latest);
      return { previous, latest };
    },
    delete(key) {
      if (!get(key)) return false;
      noteChange(key);
      return entries.delete(key);
    },
    snapshot: entries.snapshot,
    restore(saved) {
      before = [];
      entries.restore(saved);
    },
  };
}
