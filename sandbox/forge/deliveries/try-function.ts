import { z } from 'zod';
import type { Platform } from '../platform';
import { runFunction, type FunctionCall } from '../run-function';
import { isTimeout } from '../time-limit';
import { grantedDelayMs, type Retry } from './retry';

/** What `new InvocationError(...)` of `@forge/events` makes. */
const invocationErrorSchema = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .default({}),
});

/** Calls a function for which nobody waits, with no person there. @returns null when it went well. */
export async function tryFunction(platform: Platform, call: Omit<FunctionCall, 'accountId'>): Promise<Retry | null> {
  try {
    const asked = invocationErrorSchema.safeParse(await runFunction(platform, { ...call, accountId: null }));
    if (!asked.success) return null;
    const { retryAfter, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked.data.retryOptions;
    return {
      reason: retryReason,
      data: retryData,
      afterMs: retryAfter === undefined ? null : grantedDelayMs(retryAfter),
      said: `the function asked for a retry (${retryReason})`,
    };
  } catch (error) {
    const reason = isTimeout(error) ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    return { reason, data: undefined, afterMs: null, said: error instanceof Error ? error.message : String(error) };
  }
}
