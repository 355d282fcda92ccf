import { asApp, asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { createGate } from '../../../support/gate';
import { MINUTE, passTime, SECOND } from '../../../support/pass-time';
import { textWith } from '../../expecting';
import { edit, listen, rename } from './listen';

describe('a function that is called for an event', () => {
  it('acts as the app, and as nobody else', async () => {
    const seen: unknown[] = [];
    const { sandbox } = listen({
      answer: async () => {
        seen.push((await asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`)).status);
        seen.push(
          await asUser()
            .requestJira(route`/rest/api/3/issue/${'INC-1'}`)
            .catch(nameOf),
        );
      },
    });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(seen).toEqual([200, textWith('Authentication Required')]);
    expect(sandbox.forge.calls()).toMatchObject([
      { actingAs: 'app', accountId: sandbox.site.appAccountId },
      { actingAs: 'user', accountId: null, status: 401 },
    ]);
  });

  it('is called again when it asks for it, at most four times', async () => {
    const { sandbox, heard } = listen({
      answer: () =>
        new InvocationError({
          retryAfter: 60,
          retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
          retryData: { page: 2 },
        }),
    });
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    await passTime(sandbox, 59 * SECOND);
    expect(heard).toHaveLength(1);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'waiting', attempts: 1 }]);
    for (let retries = 0; retries < 6; retries += 1) await passTime(sandbox, MINUTE);
    spoken.mockRestore();
    expect(heard).toHaveLength(5);
    expect(heard[0]).not.toHaveProperty('retryContext');
    expect(heard[4]).toMatchObject({
      retryContext: { retryCount: 4, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 2 } },
    });
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'failed', attempts: 5 }]);
  });

  it('is called again when it fails, until it goes well', async () => {
    let calls = 0;
    const { sandbox, heard } = listen({
      answer: () => {
        calls += 1;
        if (calls < 3) throw new Error('not yet');
      },
    });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    for (const wait of [15, 30]) await passTime(sandbox, wait * SECOND);
    expect(heard).toHaveLength(3);
    expect(heard[2]).toMatchObject({ retryContext: { retryCount: 2, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' } });
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 3, reason: null }]);
  });

  it('is cut off after 25 seconds on the sandbox clock, and called again', async () => {
    const gates = [createGate(), createGate()];
    const { sandbox, heard } = listen({
      answer: async () => {
        if (heard.length > 1) return;
        gates[0]?.open();
        await gates[1]?.opened;
      },
    });
    await rename(sandbox, 'INC-1');
    const settled = sandbox.forge.settle();
    await gates[0]?.opened;
    sandbox.site.clock.advance(25 * SECOND);
    await settled;
    expect(sandbox.forge.deliveries()).toMatchObject([{ attempts: 1, reason: textWith('timed out after 25 seconds') }]);
    await passTime(sandbox, 15 * SECOND);
    expect(heard[1]).toMatchObject({ retryContext: { retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' } });
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 2 }]);
  });

  it('hears of what it makes happen in the same settling, and never without an end', async () => {
    const { sandbox, heard } = listen({ answer: () => writeAsApp(heard.length) });
    const writeAsApp = async (count: number) => {
      if (count < 3) await asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`, edit(`Again ${count}`));
    };
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard.map(({ selfGenerated }) => selfGenerated)).toEqual([false, true, true]);

    const endless = listen({
      answer: () => asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`, edit(`Now ${Math.random()}`)),
    });
    const most = 1_000_000;
    endless.sandbox.limits.setNumbers({
      putsPerSecond: most,
      issueWritesPer2Seconds: most,
      issueWritesPer30Seconds: most,
    });
    await rename(endless.sandbox, 'INC-1');
    await expect(endless.sandbox.forge.settle()).rejects.toThrow('its events make events');
  });
});

const nameOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
