/** A function has to be called again. */
export type Retry = {
  /** As the function gets to know it. */
  readonly reason: string;
  readonly data: unknown;
  /** Milliseconds that the function asks to wait for; null where the platform chooses. */
  readonly afterMs: number | null;
  /** For the people who read the deliveries. */
  readonly said: string;
};

/** No retry is further away than a quarter of an hour, whoever chooses. */
const MOST_SECONDS = 900;
const LEAST_SECONDS = 1;
/** Where the platform chooses; each retry is twice as far away as the one before. */
const FIRST_SECONDS = 15;

/** What a function asks for, as the platform grants it. @param seconds as in `retryAfter`. */
export const grantedDelayMs = (seconds: number): number =>
  Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds)) * 1_000;

/** Milliseconds until a function is called again. @param attempts how often it has been called, at least once. */
export const retryDelayMs = ({ afterMs }: Retry, attempts: number): number =>
  afterMs ?? Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1)) * 1_000;
