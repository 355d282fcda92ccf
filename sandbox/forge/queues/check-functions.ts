import type { Consumer } from './read-consumers';

/**
 * Holds that a consumer's function belongs to it alone, as the platform's own check does.
 * @param modules all modules of the manifest by type, as written, without the functions.
 * @throws with the type of the other module.
 */
export function checkConsumerFunctions(
  consumers: readonly Consumer[],
  modules: Readonly<Record<string, unknown>>,
): void {
  for (const { key, functionKey } of consumers) {
    const users = Object.entries(modules).flatMap(([type, entries]) =>
      listOf(entries)
        .filter((entry) => names(entry, functionKey))
        .map(() => type),
    );
    if (users.length > 1)
      throw new Error(`The consumer ${key} shares its function ${functionKey} (${users.join(', ')}).`);
  }
}

const listOf = (entries: unknown): readonly unknown[] => (Array.isArray(entries) ? entries : []);

/** Whether a module's entry names a function, wherever: as its own, of its resolver or of its dynamic properties. */
function names(entry: unknown, functionKey: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  return Object.entries(entry).some(
    ([name, value]) => (name === 'function' && value === functionKey) || names(value, functionKey),
  );
}
