import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { SettingsHome, SettingsPort } from '../../ports';
import { readStored } from '../stored';
import { settingsSchema } from './settings-schema';
import { isKeyConflict, type StorageCall } from './storage-call';

const saved = z.object({ v: z.literal(1), settings: settingsSchema });
const head = z.object({ v: z.literal(1), version: z.int().min(1) });

const nameOf = (home: SettingsHome) => (home === 'site' ? home : home.projectId);
const keyOf = (home: SettingsHome, version: number) => `settings:${nameOf(home)}:${String(version)}`;
const HEADS = 'settings-head:';
const headOf = (home: SettingsHome) => `${HEADS}${nameOf(home)}`;
/** Storage gives no more at once. */
const MOST_LISTED = 100;

/**
 * Settings in Forge storage, every version under a key that can be taken only once: of two people who save at the same
 * moment one is told. The head is a hint that may lag behind, so the versions after it are looked for.
 */
export function settingsStore(storageCall: StorageCall): SettingsPort {
  const get = (key: string): Promise<unknown> => storageCall(() => kvs.get(key));
  return {
    async listProjects() {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().where('key', WhereConditions.beginsWith(HEADS)).limit(MOST_LISTED);
        const from = cursor;
        const page = await storageCall(() => (from === undefined ? query : query.cursor(from)).getMany());
        found.push(...page.results.map(({ key }) => key.slice(HEADS.length)));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return found.filter((id) => /^\d+$/.test(id));
    },
    async read(home) {
      const hint = head.safeParse(await get(headOf(home))).data?.version ?? 1;
      let [found, next] = await Promise.all([get(keyOf(home, hint)), get(keyOf(home, hint + 1))]);
      if (found === undefined && next === undefined) return { version: 0, settings: { kind: 'none' } };
      let version = hint;
      while (next !== undefined) {
        version += 1;
        found = next;
        next = await get(keyOf(home, version + 1));
      }
      const stored = readStored(saved, found);
      return { version, settings: stored.kind === 'value' ? { kind: 'value', value: stored.value.settings } : stored };
    },
    async save(home, version, settings) {
      try {
        await storageCall(() => kvs.set(keyOf(home, version), { v: 1, settings }, { keyPolicy: 'FAIL_IF_EXISTS' }));
      } catch (error) {
        if (isKeyConflict(error)) return false;
        throw error;
      }
      await storageCall(() => kvs.set(headOf(home), { v: 1, version }));
      return true;
    },
  };
}
