/** Where calls of functions come from that nobody waits for. `State` is what it keeps until they are due. */
export type Source<State> = {
  /** More calls than that, each coming of those before, would never end; null where the platform's own limits end it. */
  readonly mostInARow: number | null;
  /** Makes the calls that are due on the sandbox's clock. @returns how many it made. */
  deliverDue(): Promise<number>;
  /** The clock was moved back: what waits goes along, by so many (negative) milliseconds. */
  shift(byMs: number): void;
  snapshot(): State;
  restore(state: State): void;
};
