import { asUser, route } from '@forge/api';
import { createGate } from '../../support/gate';
import { createTinyPlatform, readAnswer, USER } from './tiny-platform';
import { objectWith, textWith } from '../expecting';

describe('an invocation', () => {
  it('gives the resolver the context that the platform vouches for', async () => {
    const { run, site } = createTinyPlatform();
    const seen = await run(({ payload, context }) => ({ payload, context }), { accountId: 'somebody-else' });
    expect(seen).toEqual({
      payload: { accountId: 'somebody-else' },
      context: objectWith({
        accountId: USER,
        cloudId: site.cloudId,
        siteUrl: 'http://localhost:8600',
        environmentType: 'DEVELOPMENT',
        moduleKey: 'incident-panel',
        timezone: 'Europe/Berlin',
        installContext: `ari:cloud:jira::site/${site.cloudId}`,
        extension: { type: 'jira:issuePanel', issue: { id: '10001', key: 'INC-1' } },
      }),
    });
  });

  it('sends payload and result through JSON', async () => {
    const { run } = createTinyPlatform();
    const result = await run(({ payload }) => ({ at: payload['at'], gone: undefined }), {
      at: new Date(0),
      gone: undefined,
    });
    expect(result).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    expect(result).not.toHaveProperty('gone');
  });

  it('throws what the app throws', async () => {
    const { run } = createTinyPlatform();
    await expect(run(() => Promise.reject(new Error('no such incident')))).rejects.toThrow('no such incident');
  });

  it('reads the sandbox clock, while the products and the test read their own', async () => {
    const { run, site } = createTinyPlatform();
    site.clock.set(Date.UTC(2031, 4, 1));
    const seen = await run(async () => {
      const answer = await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
      const { seen: productYear } = (await readAnswer(answer)).body;
      return [
        new Date().getFullYear(),
        new Date(Date.now()).getFullYear(),
        new Date(0).getFullYear(),
        new Date() instanceof Date,
        productYear,
      ];
    });
    expect(seen).toEqual([2031, 2031, 1970, true, new Date().getFullYear()]);
    expect(new Date().getFullYear()).toBeLessThan(2031);
  });

  it('is cut off after its time, and what it asks later is not answered', async () => {
    const { run, forge, site } = createTinyPlatform();
    const [begun, held, late] = [createGate(), createGate(), createGate()];
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const running = run(async () => {
      begun.open();
      await held.opened;
      late.open();
      await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
    });
    const cutOff = expect(running).rejects.toThrow('timed out after 25 seconds');
    await begun.opened;
    site.clock.advance(24_000);
    site.clock.advance(2_000);
    await cutOff;
    held.open();
    await late.opened;
    expect(spoken).toHaveBeenCalledWith(textWith('after its invocation had ended'));
    expect(forge.calls()).toEqual([]);
    spoken.mockRestore();
  });

  it('refuses a payload over 500 KB and a result over 5 MB', async () => {
    const { run } = createTinyPlatform();
    await expect(run(() => 1, 'x'.repeat(512_000))).rejects.toThrow('The payload has more than 512000 bytes');
    await expect(run(() => 'x'.repeat(5 * 1024 * 1024))).rejects.toThrow('The result has more than 5242880 bytes');
    expect(await run(() => 'x'.repeat(1024 * 1024), 'x'.repeat(511_998))).toHaveLength(1024 * 1024);
  });

  it('is waited for by settle', async () => {
    const { run, forge } = createTinyPlatform();
    let done = false;
    const running = run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done = true;
    });
    await forge.settle();
    expect(done).toBe(true);
    await running;
  });

  it('names what is wrong with the module', async () => {
    const { forge } = createTinyPlatform();
    const invoke = (moduleKey: string) =>
      forge.invoke({
        accountId: USER,
        place: { moduleKey, localId: '', extension: {} },
        functionKey: 'x',
        payload: {},
      });
    await expect(invoke('no-such')).rejects.toThrow('The manifest has no module no-such');
    await expect(invoke('record')).rejects.toThrow('The module record has no resolver');
    await expect(invoke('incident-panel')).rejects.toThrow("Resolver has no definition for 'x'");
  });
});
