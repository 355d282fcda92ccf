/** Entities of one kind, held in memory in the order in which they came. Callers get the live objects. */
export type Collection<T extends { id: string }> = {
  insert(entity: T): T;
  get(id: string): T | undefined;
  find(matches: (entity: T) => boolean): T | undefined;
  filter(matches: (entity: T) => boolean): T[];
  all(): T[];
  delete(id: string): boolean;
  snapshot(): T[];
  restore(entities: readonly T[]): void;
};

export function createCollection<T extends { id: string }>(): Collection<T> {
  let entities = new Map<string, T>();
  return {
    insert(entity) {
      if (entities.has(entity.id)) throw new Error(`An entity with id ${entity.id} exists already.`);
      entities.set(entity.id, entity);
      return entity;
    },
    get: (id) => entities.get(id),
    find: (matches) => [...entities.values()].find(matches),
    filter: (matches) => [...entities.values()].filter(matches),
    all: () => [...entities.values()],
    delete: (id) => entities.delete(id),
    snapshot: () => structuredClone([...entities.values()]),
    restore: (saved) => void (entities = new Map(structuredClone([...saved]).map((entity) => [entity.id, entity]))),
  };
}
