import { asApp, asUser, getAppContext, route } from '@forge/api';
import { InvocationError } from '@forge/events';
import type { Interval } from '../../../../sandbox/forge/schedules/read-schedules';
import { createGate } from '../../../support/gate';
import { DAY, HOUR, MINUTE, passTime, SECOND } from '../../../support/pass-time';
import { objectWith, textWith } from '../../expecting';
import { createTinyPlatform } from '../tiny-platform';

const INTERVALS = { fiveMinute: 5 * MINUTE, hour: HOUR, day: DAY, week: 7 * DAY };
type Options = {
  readonly interval?: Interval;
  readonly timeoutSeconds?: number;
  readonly run?: (request: unknown, context: object) => unknown;
};

/** A platform whose app has one scheduled trigger, `repair`, and when that ran; epoch milliseconds of the sandbox. */
function createScheduled({ interval = 'hour', timeoutSeconds, run = () => undefined }: Options = {}) {
  const ran: number[] = [];
  const onSchedule = (request: unknown, context: object) => {
    ran.push(Date.now());
    return run(request, context);
  };
  const platform = createTinyPlatform({
    functions: { onSchedule },
    manifest: {
      schedules: [{ key: 'repair', functionKey: 'onSchedule', interval, intervalMs: INTERVALS[interval] }],
      functions: [{ key: 'onSchedule', handler: 'index.onSchedule', timeoutSeconds: timeoutSeconds ?? null }],
    },
  });
  return { ...platform, ran };
}

describe('a scheduled trigger', () => {
  it.each(['fiveMinute', 'hour', 'day', 'week'] as const)(
    'runs five minutes after the start and then every %s',
    async (interval) => {
      const platform = createScheduled({ interval });
      await passTime(platform, 4 * MINUTE);
      expect(platform.ran).toHaveLength(0);
      await passTime(platform, MINUTE);
      expect(platform.ran).toHaveLength(1);
      for (const runs of [2, 3]) {
        await passTime(platform, INTERVALS[interval] - MINUTE);
        expect(platform.ran).toHaveLength(runs - 1);
        await passTime(platform, MINUTE);
        expect(platform.ran).toHaveLength(runs);
      }
      expect(platform.forge.deliveries()).toMatchObject(
        Array(3).fill({ kind: 'schedule', schedule: 'repair', interval, outcome: 'delivered', attempts: 1 }),
      );
    },
  );

  it('does not make up for the runs that the clock jumped over, and keeps its minute', async () => {
    const platform = createScheduled();
    await passTime(platform, 5 * MINUTE);
    await passTime(platform, 30 * DAY + 10 * MINUTE);
    expect(platform.ran).toHaveLength(2);
    await passTime(platform, 49 * MINUTE);
    expect(platform.ran).toHaveLength(2);
    await passTime(platform, MINUTE);
    expect(platform.ran).toHaveLength(3);
  });

  it('keeps its distance from now when the clock is moved back', async () => {
    const platform = createScheduled();
    platform.site.clock.set(Date.UTC(2021, 5, 22));
    await platform.forge.settle();
    expect(platform.ran).toHaveLength(0);
    await passTime(platform, 5 * MINUTE);
    expect(platform.ran).toHaveLength(1);
  });

  it('has a request of its own, the app to act as, and no person', async () => {
    const seen: unknown[] = [];
    const path = route`/rest/api/3/issue/${'INC-1'}`;
    const platform = createScheduled({
      run: async (request, context) => {
        seen.push(request, Object.keys(context), getAppContext().moduleKey);
        seen.push((await asApp().requestJira(path)).status);
        seen.push(
          await asUser()
            .requestJira(path)
            .catch((error: unknown) => String(error)),
        );
      },
    });
    await passTime(platform, 5 * MINUTE);
    expect(seen).toEqual([
      { context: { cloudId: platform.site.cloudId, moduleKey: 'repair' }, contextToken: 'sandbox' },
      ['installContext', 'installation'],
      'repair',
      200,
      textWith('Authentication Required'),
    ]);
  });

  it('is not called again when it throws, or asks for it', async () => {
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failing = createScheduled({
      run: () => {
        throw new Error('Jira is away');
      },
    });
    await passTime(failing, 5 * MINUTE);
    await passTime(failing, 59 * MINUTE);
    expect(failing.ran).toHaveLength(1);
    expect(failing.forge.deliveries()).toMatchObject([{ outcome: 'failed', attempts: 1, reason: 'Jira is away' }]);
    expect(spoken).toHaveBeenCalledWith(textWith('Scheduled trigger repair: Jira is away'));
    await passTime(failing, MINUTE);
    expect(failing.ran).toHaveLength(2);
    spoken.mockRestore();

    const asking = createScheduled({ run: () => new InvocationError() });
    await passTime(asking, 5 * MINUTE);
    await passTime(asking, 30 * MINUTE);
    expect(asking.ran).toHaveLength(1);
    expect(asking.forge.deliveries()).toMatchObject([{ outcome: 'delivered' }]);
  });

  it.each([
    [undefined, 55],
    [900, 900],
  ])('runs out of its time (%s) after %s seconds on the sandbox clock', async (timeoutSeconds, limit) => {
    const [begun, never] = [createGate(), createGate()];
    const platform = createScheduled({
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      run: async () => {
        begun.open();
        await never.opened;
      },
    });
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const settled = passTime(platform, 5 * MINUTE);
    await begun.opened;
    platform.site.clock.advance(limit * SECOND);
    await settled;
    spoken.mockRestore();
    expect(platform.forge.deliveries()).toMatchObject([{ reason: textWith(`after ${limit} seconds`) }]);
  });

  it.each([
    ['run', 1, { outcome: 'delivered' }],
    ['twice', 2, { outcome: 'delivered' }],
    ['skip', 0, { outcome: 'dropped', attempts: 0, reason: textWith('skip') }],
  ] as const)('does as the switch says: %s', async (schedules, runs, delivery) => {
    const platform = createScheduled();
    platform.forge.setSwitches({ schedules });
    await passTime(platform, 5 * MINUTE);
    expect(platform.ran).toHaveLength(runs);
    expect(platform.forge.deliveries()).toContainEqual(objectWith(delivery));
    platform.forge.setSwitches({ schedules: 'run' });
    await passTime(platform, HOUR);
    expect(platform.ran).toHaveLength(runs + 1);
  });

  it('that runs twice does so at the same time', async () => {
    const [first, second] = [createGate(), createGate()];
    const platform = createScheduled({
      run: async () => {
        if (platform.ran.length === 1) first.open();
        else second.open();
        await Promise.all([first.opened, second.opened]);
      },
    });
    platform.forge.setSwitches({ schedules: 'twice' });
    await passTime(platform, 5 * MINUTE);
    expect(platform.ran).toHaveLength(2);
  });

  it('can be run now, and comes at its time all the same', async () => {
    const platform = createScheduled();
    expect(await platform.forge.runSchedule('repair')).toMatchObject([{ schedule: 'repair', outcome: 'delivered' }]);
    expect(platform.ran).toHaveLength(1);
    await passTime(platform, 5 * MINUTE);
    expect(platform.ran).toHaveLength(2);
    await expect(platform.forge.runSchedule('other')).rejects.toThrow('no scheduled trigger other');
  });

  it('goes on after a snapshot, and begins anew with a reset', async () => {
    const platform = createScheduled();
    await passTime(platform, 4 * MINUTE);
    const saved = platform.forge.snapshot();
    platform.forge.reset();
    await passTime(platform, 4 * MINUTE);
    expect(platform.ran).toHaveLength(0);
    await passTime(platform, MINUTE);
    expect(platform.ran).toHaveLength(1);
    platform.site.clock.advance(-5 * MINUTE);
    platform.forge.restore(saved);
    await passTime(platform, MINUTE);
    expect(platform.ran).toHaveLength(2);
  });
});
