import { createCollection } from '../../core/collection';
import type { Site } from '../../site';
import type { Switches } from '../switches';
import type { KvsEntry } from './entry';
import { LINGER_MS, ttlMs, type Ttl } from './limits';

/** The installation's keys, on the sandbox's clock. */
export type KvsStore = {
  /** Expired keys stay readable for a while, as the platform warns. */
  get(key: string): KvsEntry | undefined;
  /** Keys that begin so, in the order of their bytes. */
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
  const isThere = ({ expiresAt }: KvsEntry) =>
    expiresAt === null || site.clock.now() < expiresAt + (switches().expiredKeysLinger ? LINGER_MS : 0);
  const get = (key: string) => {
    const entry = entries.get(key);
    return entry && isThere(entry) ? entry : undefined;
  };
  return {
    get,
    beginningWith: (prefix) =>
      entries
        .filter((entry) => entry.id.startsWith(prefix) && isThere(entry))
        .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))),
    set(key, value, ttl) {
      const previous = get(key);
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
    delete: (key) => get(key) !== undefined && entries.delete(key),
    snapshot: entries.snapshot,
    restore: entries.restore,
  };
}
