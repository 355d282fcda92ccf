/** How the products behave where nobody has shown how they do, or where only their load decides. */
export type Habits = {
  /** Milliseconds until Jira's search sees what was written. */
  readonly searchLagMs: number;
  /** What becomes of entity properties that come with the creation of an issue. */
  readonly createProperties: 'kept' | 'ignored';
  /** What becomes of links that come with the creation of an issue, where its screen takes them. */
  readonly createLinks: 'made' | 'refused' | 'ignored';
  /** How Confluence refuses a title that a page of the space has: by the words that clients report, by others, or with 409. */
  readonly takenTitle: 'known-words' | 'other-words' | 'conflict';
  /** How Confluence refuses a second property of the same key on a page. */
  readonly takenPropertyKey: 409 | 400;
  /** Whether pages can be made for their creator alone. */
  readonly privatePages: 'made' | 'refused';
  /** Whether a draft can be made below a page. */
  readonly childDrafts: 'made' | 'refused';
  /** Whether Confluence lists a person's own drafts among the children of a page; its description says no, clients say yes. */
  readonly draftsAmongChildren: 'listed' | 'left-out';
  /** Whether a draft takes page properties. */
  readonly draftProperties: 'kept' | 'refused';
};

export const FIRST_HABITS: Habits = {
  searchLagMs: 0,
  createProperties: 'kept',
  createLinks: 'made',
  takenTitle: 'known-words',
  takenPropertyKey: 409,
  privatePages: 'made',
  childDrafts: 'made',
  draftsAmongChildren: 'listed',
  draftProperties: 'kept',
};

export type HabitStore = {
  read(): Habits;
  /** Sets those that are named; the others stay. */
  set(changes: Partial<Habits>): void;
  /** Tells that some have changed. */
  onChange(listener: () => void): void;
};

export function createHabits(): HabitStore {
  let habits = FIRST_HABITS;
  const listeners = new Set<() => void>();
  return {
    read: () => habits,
    set(changes) {
      habits = { ...habits, ...changes };
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.add(listener),
  };
}
