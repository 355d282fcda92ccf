import type { Collection } from '../core/collection';

/** The entity that another one refers to. @throws when it is missing: the sandbox's own state would be broken. */
export function required<T extends { id: string }>(collection: Collection<T>, id: string): T {
  const found = collection.get(id);
  if (!found) throw new Error(`Nothing with id ${id} is stored, though something refers to it.`);
  return found;
}
