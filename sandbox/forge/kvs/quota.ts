import type { RateLimits } from '../../limits';
import { createPeriodCount, NOTHING_USED } from '../../limits/period-count';
import { createTokenBuckets } from '../../limits/token-buckets';
import type { Site } from '../../site';
import { problemAnswer } from './answers';
import type { Problem } from './limits';

const UNIT_BYTES = 10 * 1024;
const MINUTE_MS = 60_000;
const READS = new Set(['/api/v1/get', '/api/v1/query', '/api/v1/batch/get']);

const TOO_MUCH: Problem = {
  status: 429,
  code: 'RATE_LIMIT_EXCEEDED',
  message: 'The installation has used up what it may ask of its storage for now.',
};

/** What one installation may ask of its storage: requests by the second, read and written units by the minute. */
export type Quota = {
  /** Counts a request and makes its answer, or refuses it. A batch is one request, however many keys it names. */
  spend(path: string, body: string, answer: () => Response): Promise<Response>;
  reset(): void;
};

export function createQuota(site: Site, limits: Pick<RateLimits, 'numbers'>): Quota {
  const requests = createTokenBuckets(site.clock.now);
  const units = createPeriodCount(site.clock.now, MINUTE_MS);
  return {
    async spend(path, body, answer) {
      const numbers = limits.numbers();
      const isRead = READS.has(path);
      const kind = isRead ? 'read' : 'write';
      const most = isRead ? numbers.storageReadUnitsPerMinute : numbers.storageWriteUnitsPerMinute;
      if (units.used(kind) >= most) return problemAnswer(TOO_MUCH);
      if ('waitMs' in requests.take('requests', numbers.storageRequestsPerSecond)) return problemAnswer(TOO_MUCH);
      const made = answer();
      // What a read costs is known only once it is answered.
      const bytes = isRead ? (await made.clone().arrayBuffer()).byteLength : Buffer.byteLength(body);
      units.use(kind, Math.max(1, Math.ceil(bytes / UNIT_BYTES)));
      return made;
    },
    reset() {
      requests.restore({});
      units.restore(NOTHING_USED);
    },
  };
}
