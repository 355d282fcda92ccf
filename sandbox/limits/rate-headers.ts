import type { Product } from '../core/product';

/** What is left to an app that is charged; null where nothing is charged. */
export type Quota = { readonly limit: number; readonly spent: number; readonly resetMs: number } | null;
export type Burst = { readonly limit: number; readonly left: number };
/** Which limit refuses a call, and when it has room again. */
export type Refused = {
  readonly reason: 'quota' | 'burst' | 'issue';
  readonly limit: number;
  readonly waitMs: number;
};

type Named = Readonly<Record<string, string>>;
type ProductName = Product['name'];

const QUOTA = '"global-app-quota"';
const BURST = '"jira-burst-based"';
const HOUR_SECONDS = 3_600;
/** From here on an app is told how much is left. */
const NEAR = 0.2;

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1_000));

/** What every answer tells about the limits. Only Jira has a name for its limit per second. */
export function headersOfAnswer(product: ProductName, quota: Quota, burst: Burst): Named {
  const bursts = product === 'jira';
  const isNear = quota !== null && leftOf(quota) < quota.limit * NEAR;
  const policies = [
    ...(quota ? [`${QUOTA};q=${quota.limit};w=${HOUR_SECONDS}`] : []),
    ...(bursts ? [`${BURST};q=${burst.limit};w=1`] : []),
  ];
  const standing = [
    ...(quota ? [`${QUOTA}${isNear ? `;r=${leftOf(quota)}` : ''};t=${seconds(quota.resetMs)}`] : []),
    ...(bursts ? [`${BURST};r=${burst.left};t=1`] : []),
  ];
  return {
    'X-RateLimit-Limit': String(burst.limit),
    'X-RateLimit-Remaining': String(burst.left),
    ...(isNear ? { 'X-RateLimit-NearLimit': 'true' } : {}),
    ...(policies.length > 0 ? { 'RateLimit-Policy': policies.join(','), RateLimit: standing.join(',') } : {}),
  };
}

const REASONS: Readonly<Record<ProductName, Readonly<Record<Refused['reason'], string>>>> = {
  jira: { quota: 'jira-quota-global-based', burst: 'jira-burst-based', issue: 'jira-per-issue-on-write' },
  confluence: {
    quota: 'confluence-quota-global-based',
    burst: 'confluence-burst-based',
    issue: 'confluence-burst-based',
  },
};

/** What a refusal tells. @param now epoch milliseconds. */
export function headersOfRefusal(
  product: ProductName,
  { reason, limit, waitMs }: Refused,
  now: number,
  retryAfterSent: boolean,
): Named {
  const wait = seconds(waitMs);
  return {
    ...(retryAfterSent ? { 'Retry-After': String(wait) } : {}),
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': new Date(now + wait * 1_000).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'RateLimit-Reason': REASONS[product][reason],
    ...(reason === 'quota' ? { RateLimit: `${QUOTA};r=0;t=${wait}` } : {}),
  };
}

const leftOf = ({ limit, spent }: NonNullable<Quota>): number => Math.max(0, limit - spent);
