import { InvocationError, InvocationErrorCode } from '@forge/events';
import { createGate } from '../../../support/gate';
import { HOUR, MINUTE, passTime, SECOND } from '../../../support/pass-time';
import { aNumber, aString, textWith } from '../../expecting';
import { createQueuePlatform } from './queue-platform';

const askAgain = (retryAfter: number, retryData?: unknown) =>
  new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData });

let spoken: jest.SpyInstance;
beforeEach(() => void (spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true)));
afterEach(() => spoken.mockRestore());

describe('a consumer that returns an InvocationError', () => {
  it('is called again when the time it asks for is over, and hears of the try before', async () => {
    const platform = createQueuePlatform({ consume: ({ retryContext }) => retryContext ?? askAgain(120, { page: 2 }) });
    await platform.push({ body: { n: 1 } });
    await platform.forge.settle();
    await passTime(platform, 119 * SECOND);
    expect(platform.heard).toHaveLength(1);
    expect(platform.forge.deliveries()).toMatchObject([
      { outcome: 'waiting', attempts: 1, reason: textWith('FUNCTION_UPSTREAM_RATE_LIMITED') },
    ]);
    await passTime(platform, SECOND);
    const [first, second] = platform.heard;
    expect(second).toEqual({
      ...first,
      retryContext: {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { page: 2 },
        retentionWindow: { startTime: aString, remainingTimeMs: aNumber },
      },
    });
    expect(second?.retryContext?.retentionWindow?.remainingTimeMs).toBeCloseTo(24 * HOUR - 2 * MINUTE, -4);
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 2, reason: null }]);
  });

  it('waits a quarter of an hour at most', async () => {
    const platform = createQueuePlatform({ consume: () => askAgain(3_600) });
    await platform.push({ body: {} });
    await platform.forge.settle();
    await passTime(platform, 15 * MINUTE);
    expect(platform.heard).toHaveLength(2);
  });

  it('may ask for it without an end, for 24 hours', async () => {
    const platform = createQueuePlatform({ consume: () => askAgain(900) });
    await platform.push({ body: {} });
    await platform.forge.settle();
    for (let quarters = 0; quarters < 100; quarters += 1) await passTime(platform, 15 * MINUTE);
    expect(platform.heard).toHaveLength(96);
    expect(platform.forge.deliveries()).toMatchObject([
      { outcome: 'failed', attempts: 96, reason: textWith('the 24 hours for it are over') },
    ]);
    expect(spoken).toHaveBeenCalledWith(textWith('Consumer reminding, queue reminders: '));
  });

  it('is not called again with more than 4 KB of data', async () => {
    const platform = createQueuePlatform({ consume: () => askAgain(1, { text: 'x'.repeat(4_096) }) });
    await platform.push({ body: {} });
    await platform.forge.settle();
    await passTime(platform, HOUR);
    expect(platform.heard).toHaveLength(1);
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'failed', reason: textWith('4096 bytes') }]);
  });
});

describe('a consumer that fails', () => {
  it('is called again, each time later, up to a quarter of an hour apart', async () => {
    const platform = createQueuePlatform({
      consume: () => {
        throw new Error('Jira is away');
      },
    });
    await platform.push({ body: {} });
    await platform.forge.settle();
    const gaps: number[] = [];
    for (let gap = 15; gaps.length < 9; gap += 15) {
      const before = platform.heard.length;
      await passTime(platform, 15 * SECOND);
      if (platform.heard.length === before) continue;
      gaps.push(gap);
      gap = 0;
    }
    expect(gaps).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
    expect(platform.heard.at(-1)).toMatchObject({
      retryContext: { retryCount: 9, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
    });
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'waiting', reason: 'Jira is away' }]);
    for (let hours = 0; hours < 24; hours += 1) await passTime(platform, HOUR);
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'failed', reason: textWith('Jira is away') }]);
  });

  it.each([
    [undefined, 55],
    [600, 600],
  ])('runs out of its time (%s) after %s seconds on the sandbox clock', async (timeoutSeconds, limit) => {
    const [begun, never] = [createGate(), createGate()];
    const platform = createQueuePlatform({
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      consume: async ({ retryContext }) => {
        if (retryContext) return;
        begun.open();
        await never.opened;
      },
    });
    await platform.push({ body: {} });
    const settled = platform.forge.settle();
    await begun.opened;
    platform.site.clock.advance((limit - 5) * SECOND);
    expect(platform.forge.deliveries()).toMatchObject([{ attempts: 0 }]);
    platform.site.clock.advance(5 * SECOND);
    await settled;
    expect(platform.forge.deliveries()).toMatchObject([{ attempts: 1, reason: textWith(`after ${limit} seconds`) }]);
    await passTime(platform, 15 * SECOND);
    expect(platform.heard[1]).toMatchObject({ retryContext: { retryReason: 'FUNCTION_TIME_OUT' } });
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 2 }]);
  });

  it('is called once even when the clock has jumped over the 24 hours', async () => {
    const platform = createQueuePlatform();
    await platform.push({ body: {} });
    await passTime(platform, 48 * HOUR);
    expect(platform.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 1 }]);
  });
});
