import type { Operation } from '../core/product';

/** How much of something the products and the platform let an app or a client do. */
export type LimitNumbers = {
  /** Points that the app's functions may spend at each product in an hour. */
  readonly pointsPerHour: number;
  /** Requests per second to one endpoint, from all programs together. */
  readonly getsPerSecond: number;
  readonly postsPerSecond: number;
  readonly putsPerSecond: number;
  readonly deletesPerSecond: number;
  /** Writes to one issue. */
  readonly issueWritesPer2Seconds: number;
  readonly issueWritesPer30Seconds: number;
  /** Requests of the app to its storage; units of 10 KB, rounded up for each request. */
  readonly storageRequestsPerSecond: number;
  readonly storageReadUnitsPerMinute: number;
  readonly storageWriteUnitsPerMinute: number;
};

/**
 * As published for an app of the global pool.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
export const OFFICIAL_NUMBERS: LimitNumbers = {
  pointsPerHour: 65_000,
  getsPerSecond: 100,
  postsPerSecond: 100,
  putsPerSecond: 50,
  deletesPerSecond: 50,
  issueWritesPer2Seconds: 20,
  issueWritesPer30Seconds: 100,
  storageRequestsPerSecond: 1_000,
  storageReadUnitsPerMinute: 4_000,
  storageWriteUnitsPerMinute: 4_000,
};

/** Requests per second of the endpoints that have a number of their own, as far as they are built. */
const OWN_RATES: ReadonlyMap<string, number> = new Map([
  ['GET /rest/api/3/issue/{issueIdOrKey}', 150],
  ['GET /rest/api/3/issue/{issueIdOrKey}/changelog', 200],
  ['GET /rest/api/3/user', 150],
  ['POST /rest/api/3/search/approximate-count', 150],
]);

const BY_METHOD = {
  GET: 'getsPerSecond',
  POST: 'postsPerSecond',
  PUT: 'putsPerSecond',
  DELETE: 'deletesPerSecond',
} as const;

/** What an endpoint takes in a second. Its own number holds as long as that of its method is the official one. */
export function ratePerSecond(numbers: LimitNumbers, { method, path }: Pick<Operation, 'method' | 'path'>): number {
  const common = BY_METHOD[method];
  const own = numbers[common] === OFFICIAL_NUMBERS[common] ? OWN_RATES.get(`${method} ${path}`) : undefined;
  return own ?? numbers[common];
}
