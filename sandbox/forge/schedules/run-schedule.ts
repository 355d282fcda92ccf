import type { ScheduleDelivery } from '../deliveries/delivery';
import type { Platform } from '../platform';
import { runFunction } from '../run-function';
import type { Schedule } from './read-schedules';

/** Runs a schedule's function once, with no person there. What it returns means nothing, and what it throws is not tried again. */
export async function runSchedule(
  platform: Platform,
  { key, functionKey }: Schedule,
  delivery: ScheduleDelivery,
): Promise<ScheduleDelivery> {
  const done = { ...delivery, attempts: 1, reason: null };
  try {
    await runFunction(platform, {
      module: { type: 'scheduledTrigger', key },
      functionKey,
      accountId: null,
      // The token means nothing to an app.
      payload: { context: { cloudId: platform.site.cloudId, moduleKey: key }, contextToken: 'sandbox' },
    });
    return { ...done, outcome: 'delivered' };
  } catch (error) {
    return { ...done, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
