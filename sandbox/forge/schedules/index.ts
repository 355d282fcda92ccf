import { randomUUID } from 'node:crypto';
import type { ScheduleDelivery } from '../deliveries/delivery';
import type { Source } from '../deliveries/source';
import type { Platform } from '../platform';
import type { Schedule } from './read-schedules';
import { runSchedule } from './run-schedule';

/** The first run comes about five minutes after the app was deployed. */
const FIRST_RUN_MS = 5 * 60_000;

/** When each schedule runs next; epoch milliseconds by the module's key. */
export type ScheduleState = Readonly<Record<string, number>>;

/** The scheduled triggers of the one installation. */
export type Schedules = Source<ScheduleState> & {
  /** Runs a schedule as if its time had come; its next run stays where it is. @throws when there is none of this key. */
  runNow(key: string): Promise<readonly ScheduleDelivery[]>;
  /** Begins anew, as after a deployment. */
  reset(): void;
};

export function createSchedules(platform: Platform): Schedules {
  const { site, manifest, switches, deliveries } = platform;
  const first = (): ScheduleState =>
    Object.fromEntries(manifest.schedules.map(({ key }) => [key, site.clock.now() + FIRST_RUN_MS]));
  let next = first();

  const run = async (schedule: Schedule, dueAt: number): Promise<readonly ScheduleDelivery[]> => {
    const mode = switches().schedules;
    const skipped = { outcome: 'dropped', reason: 'the switch schedules says skip' } as const;
    const entry = (): ScheduleDelivery => ({
      id: randomUUID(),
      kind: 'schedule',
      schedule: schedule.key,
      interval: schedule.interval,
      at: site.clock.iso(),
      dueAt: new Date(dueAt).toISOString(),
      attempts: 0,
      ...(mode === 'skip' ? skipped : { outcome: 'waiting', reason: null }),
    });
    const runs = Array.from({ length: mode === 'twice' ? 2 : 1 }, entry);
    runs.forEach(deliveries.write);
    if (mode === 'skip') return runs;
    const done = await Promise.all(runs.map((delivery) => runSchedule(platform, schedule, delivery)));
    done.forEach(deliveries.write);
    return done;
  };

  return {
    mostInARow: null,
    async deliverDue() {
      const now = site.clock.now();
      const due = manifest.schedules.flatMap((schedule) => {
        const dueAt = next[schedule.key] ?? now;
        return dueAt <= now ? [{ schedule, dueAt }] : [];
      });
      next = {
        ...next,
        ...Object.fromEntries(due.map(({ schedule, dueAt }) => [schedule.key, nextAfter(now, dueAt, schedule)])),
      };
      const runs = await Promise.all(due.map(({ schedule, dueAt }) => run(schedule, dueAt)));
      return runs.flat().length;
    },
    async runNow(key) {
      const schedule = manifest.schedules.find((known) => known.key === key);
      if (!schedule) throw new Error(`The manifest has no scheduled trigger ${key}.`);
      return run(schedule, site.clock.now());
    },
    shift: (byMs) => {
      next = Object.fromEntries(Object.entries(next).map(([key, at]) => [key, at + byMs]));
    },
    reset: () => void (next = first()),
    snapshot: () => ({ ...next }),
    restore: (saved) => void (next = { ...saved }),
  };
}

/** The first time after now at which a run is due. The times that the clock jumped over are not made up for. */
const nextAfter = (now: number, dueAt: number, { intervalMs }: Schedule): number =>
  dueAt + (Math.floor((now - dueAt) / intervalMs) + 1) * intervalMs;
