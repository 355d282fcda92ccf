export type SpecName = 'jira' | 'confluence-v2' | 'confluence-v1';

/**
 * One correction of an official description, as data.
 * `merge` is laid over the object at `schema` + `at`; null for a keyword drops it.
 * `shows` is a value that the schema judges wrongly without the repair, and what is right.
 */
export type Repair = {
  readonly spec: SpecName;
  /** Pointer of the schema that is judged. */
  readonly schema: string;
  /** Pointer below it, where the change is; empty for the schema itself. */
  readonly at: string;
  readonly merge: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly shows: { readonly value: unknown; readonly fits: boolean; readonly in: 'request' | 'response' };
};
