/** A product's collections by name. */
// Each collection holds another entity; only snapshot and restore treat them alike.
export type Collections = Readonly<
  Record<string, { snapshot(): readonly unknown[]; restore(entities: readonly never[]): void }>
>;
export type Snapshot = Readonly<Record<string, readonly unknown[]>>;

export function snapshotOf(store: Collections): Snapshot {
  return Object.fromEntries(Object.entries(store).map(([name, collection]) => [name, collection.snapshot()]));
}

/** Puts every collection back as it was; a collection that the snapshot lacks becomes empty. */
export function restoreInto(store: Collections, saved: Snapshot): void {
  for (const [name, collection] of Object.entries(store)) collection.restore((saved[name] ?? []) as readonly never[]);
}
