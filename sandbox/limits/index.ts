import type { Clock } from '../core/clock';
import type { Operation, Product } from '../core/product';
import { OFFICIAL_NUMBERS, ratePerSecond, type LimitNumbers } from './numbers';
import { createPeriodCount, NOTHING_USED, type PeriodState } from './period-count';
import { headersOfAnswer, headersOfRefusal, type Quota, type Refused } from './rate-headers';
import { createTokenBuckets, type BucketState } from './token-buckets';
import { createWriteWindows, type Window, type WriteState } from './write-windows';

/** A request of a program to an endpoint of a product. */
export type LimitedCall = {
  readonly product: Product['name'];
  readonly operation: Pick<Operation, 'method' | 'path'>;
  /** Whether its points are charged to the app. */
  readonly isCharged: boolean;
  /** Ids of the issues that it writes to. */
  readonly writtenIssues: readonly string[];
};

/** A call that may go on. */
export type Admitted = {
  /** Charges what it cost, and writes into its answer what is left. */
  settle(response: Response, points: number): void;
};

export type LimitState = {
  readonly numbers: LimitNumbers;
  readonly points: PeriodState;
  readonly buckets: BucketState;
  readonly writes: WriteState;
};

/** Jira's three systems of limits, and Confluence's two, on the sandbox's clock. */
export type RateLimits = {
  /** @returns the answer, 429, to a call that goes over a limit. */
  admit(call: LimitedCall): Admitted | Response;
  numbers(): LimitNumbers;
  setNumbers(changes: Partial<LimitNumbers>): void;
  /** Points that the app has spent in the present hour. */
  spent(): Readonly<Record<Product['name'], number>>;
  /** Official numbers, and nothing spent. */
  reset(): void;
  snapshot(): LimitState;
  restore(state: LimitState): void;
};

type Habits = { readonly retryAfterSent: boolean; readonly troubleBody: 'json' | 'html' };

const HOUR_MS = 3_600_000;
const NOTHING: Omit<LimitState, 'numbers'> = { points: NOTHING_USED, buckets: {}, writes: {} };

export function createRateLimits(clock: Clock, habits: () => Habits): RateLimits {
  let numbers = OFFICIAL_NUMBERS;
  const points = createPeriodCount(clock.now, HOUR_MS);
  const buckets = createTokenBuckets(clock.now);
  const writes = createWriteWindows(clock.now);

  const windows = (): readonly Window[] => [
    { most: numbers.issueWritesPer2Seconds, ms: 2_000 },
    { most: numbers.issueWritesPer30Seconds, ms: 30_000 },
  ];
  const quotaOf = (product: Product['name']): NonNullable<Quota> => ({
    limit: numbers.pointsPerHour,
    spent: points.used(product),
    resetMs: points.untilNextMs(),
  });
  const refuse = (product: Product['name'], refused: Refused): Response => {
    const { retryAfterSent, troubleBody } = habits();
    const headers = headersOfRefusal(product, refused, clock.now(), retryAfterSent);
    return troubleBody === 'json'
      ? Response.json({ code: 429, message: 'Rate limit exceeded' }, { status: 429, headers })
      : new Response('<html><body><h1>429 Too Many Requests</h1></body></html>', {
          status: 429,
          headers: { ...headers, 'content-type': 'text/html' },
        });
  };
  const restore = (state: LimitState) => {
    ({ numbers } = state);
    points.restore(state.points);
    buckets.restore(state.buckets);
    writes.restore(state.writes);
  };

  return {
    admit({ product, operation, isCharged, writtenIssues }) {
      const { limit, spent, resetMs } = quotaOf(product);
      if (isCharged && spent >= limit) return refuse(product, { reason: 'quota', limit, waitMs: resetMs });
      const perSecond = ratePerSecond(numbers, operation);
      const taken = buckets.take(`${operation.method} ${operation.path}`, perSecond);
      if ('waitMs' in taken) return refuse(product, { reason: 'burst', limit: perSecond, waitMs: taken.waitMs });
      const tooMany = writes.count(writtenIssues, windows());
      if (tooMany) return refuse(product, { reason: 'issue', limit: tooMany.full.most, waitMs: tooMany.waitMs });
      return {
        settle(response, cost) {
          if (isCharged) points.use(product, cost);
          const headers = headersOfAnswer(product, isCharged ? quotaOf(product) : null, {
            limit: perSecond,
            left: taken.left,
          });
          for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        },
      };
    },
    numbers: () => numbers,
    setNumbers: (changes) => void (numbers = { ...numbers, ...changes }),
    spent: () => ({ jira: points.used('jira'), confluence: points.used('confluence') }),
    reset: () => restore({ ...NOTHING, numbers: OFFICIAL_NUMBERS }),
    snapshot: () => ({
      numbers,
      points: points.snapshot(),
      buckets: buckets.snapshot(),
      writes: writes.snapshot(),
    }),
    restore,
  };
}
