import { z } from 'zod';
import type { LimitNumbers } from '../limits/numbers';

const number = z.number().int().nonnegative().optional();
const rate = z.number().int().positive().optional();

/** Numbers to lower, or to raise, so that a limit can be reached. */
export const limitsSchema = z.strictObject({
  pointsPerHour: number,
  getsPerSecond: rate,
  postsPerSecond: rate,
  putsPerSecond: rate,
  deletesPerSecond: rate,
  issueWritesPer2Seconds: rate,
  issueWritesPer30Seconds: rate,
  storageRequestsPerSecond: rate,
  storageReadUnitsPerMinute: number,
  storageWriteUnitsPerMinute: number,
} satisfies Record<keyof LimitNumbers, z.ZodType>);
