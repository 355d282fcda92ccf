import { z } from 'zod';
import type { Platform } from '../platform';
import { runFunction } from '../run-function';
import { isTimeout } from '../time-limit';
import type { Delivery, WaitingDelivery } from './delivery';

const MOST_RETRIES = 4;

/** What `new InvocationError(...)` of `@forge/events` makes. */
const invocationErrorSchema = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z.looseObject({ retryReason: z.string().optional(), retryData: z.unknown().optional() }).optional(),
});

type Retry = { readonly reason: string; readonly data: unknown; readonly said: string };

/**
 * Calls the function for an event until it neither asks for a retry nor fails, at most five times in all. The time that it
 * asks for between two tries passes at once.
 */
export async function deliver(
  platform: Platform,
  { delivery, functionKey, payload }: WaitingDelivery,
): Promise<Delivery> {
  const module = { type: 'trigger', key: delivery.trigger };
  let retry: Retry | null = null;
  for (let attempts = 1; ; attempts += 1) {
    const retryContext: object = retry
      ? { retryContext: { retryCount: attempts - 1, retryReason: retry.reason, retryData: retry.data } }
      : {};
    retry = await tryOnce(platform, { module, functionKey, payload: { ...payload, ...retryContext } });
    if (!retry) return { ...delivery, outcome: 'delivered', attempts, reason: null };
    if (attempts > MOST_RETRIES) return { ...delivery, outcome: 'failed', attempts, reason: retry.said };
  }
}

/** @returns null when it went well. */
async function tryOnce(
  platform: Platform,
  call: Omit<Parameters<typeof runFunction>[1], 'accountId'>,
): Promise<Retry | null> {
  try {
    const asked = invocationErrorSchema.safeParse(await runFunction(platform, { ...call, accountId: null }));
    if (!asked.success) return null;
    const { retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked.data.retryOptions ?? {};
    return { reason: retryReason, data: retryData, said: `the function asked for a retry (${retryReason})` };
  } catch (error) {
    const reason = isTimeout(error) ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    return { reason, data: undefined, said: error instanceof Error ? error.message : String(error) };
  }
}
