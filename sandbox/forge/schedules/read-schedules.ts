import { z } from 'zod';

const MINUTE_MS = 60_000;
const INTERVALS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;
export type Interval = keyof typeof INTERVALS;

const MOST = 5;
const MOST_FIVE_MINUTE = 1;

const scheduleSchema = z.looseObject({
  key: z.string(),
  function: z.string().optional(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  endpoint: z.unknown().optional(),
  filter: z.unknown().optional(),
});

/** A module that has a function called again and again. */
export type Schedule = {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: Interval;
  readonly intervalMs: number;
};

/** @throws when they are no schedules, are too many, or ask for what the sandbox has not built. */
export function readSchedules(entries: unknown): readonly Schedule[] {
  const schedules = z
    .array(scheduleSchema)
    .parse(entries)
    .map(({ key, function: functionKey, interval, endpoint, filter }): Schedule => {
      if (endpoint !== undefined) throw new Error(`The sandbox has not built schedules with an endpoint (${key}).`);
      if (filter !== undefined) throw new Error(`The sandbox has not built schedules with a filter (${key}).`);
      if (functionKey === undefined) throw new Error(`The scheduled trigger ${key} names no function.`);
      return { key, functionKey, interval, intervalMs: INTERVALS[interval] };
    });
  if (schedules.length > MOST)
    throw new Error(`There are ${schedules.length} scheduled triggers; ${MOST} are allowed.`);
  const often = schedules.filter(({ interval }) => interval === 'fiveMinute');
  if (often.length > MOST_FIVE_MINUTE)
    throw new Error(`There are ${often.length} scheduled triggers every five minutes; ${MOST_FIVE_MINUTE} is allowed.`);
  return schedules;
}
