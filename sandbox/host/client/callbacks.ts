/**
 * Functions cannot be cloned into another window. Each side keeps its own and sends a number in its place; the other
 * side puts a function there that asks for it to be run.
 */
export type Callback = (...args: unknown[]) => unknown;

const MARK = '__sandboxCallback';

export type CallbackStore = {
  /** A copy of `value` in which every function is a number. */
  hide(value: unknown): unknown;
  /** Runs a hidden function. @throws when the number is not known. */
  run(id: number, args: unknown): unknown;
};

export function createCallbackStore(): CallbackStore {
  const kept = new Map<number, Callback>();
  const keep = (callback: Callback) => {
    const id = kept.size + 1;
    kept.set(id, callback);
    return { [MARK]: id };
  };
  return {
    hide: (value) => copyWith(value, (part) => (isCallback(part) ? keep(part) : undefined)),
    run(id, args) {
      const callback = kept.get(id);
      if (!callback) throw new Error('A function was called that the other window does not know.');
      const given: unknown[] = Array.isArray(args) ? args : [];
      return callback(...given);
    },
  };
}

/** A copy of `value` in which every hidden function can be called again. */
export const restoreCallbacks = (value: unknown, run: (id: number, args: unknown[]) => unknown): unknown =>
  copyWith(value, (part) => {
    const id = isRecord(part) ? part[MARK] : undefined;
    return typeof id === 'number' ? (...args: unknown[]) => run(id, args) : undefined;
  });

export const isCallback = (value: unknown): value is Callback => typeof value === 'function';

const isRecord = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  // Plain also when it was made in another window: its prototype is the end of the chain.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

function copyWith(value: unknown, replace: (part: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((part) => copyWith(part, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyWith(part, replace)]));
}
