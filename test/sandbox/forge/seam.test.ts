import { asApp, asUser, getAppContext, requestJira, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { createTinyPlatform, readAnswer, USER } from './tiny-platform';
import { aNumber, listWith, textWith } from '../expecting';

// The seams are globals that no document describes: when a new version of a @forge package moves them, this fails first.
describe('the unmodified @forge packages', () => {
  it('reach Jira as the user, as the app and as nobody', async () => {
    const { run } = createTinyPlatform();
    const actors = await run(async () => {
      const path = route`/rest/api/3/issue/${'INC-1'}`;
      const answers = [await asUser().requestJira(path), await asApp().requestJira(path), await requestJira(path)];
      return Promise.all(answers.map(readAnswer));
    });
    expect(actors).toMatchObject([
      { body: { actor: { kind: 'user', accountId: USER } } },
      { body: { actor: { kind: 'app', accountId: '712020:app' } } },
      { body: { actor: { kind: 'anonymous' } } },
    ]);
  });

  it('reach Confluence', async () => {
    const { run } = createTinyPlatform();
    const answer = await run(async () =>
      (await asUser().requestConfluence(route`/wiki/api/v2/pages/${'7'}?draft=${'true'}`)).json(),
    );
    expect(answer).toMatchObject({ product: 'confluence', url: '/wiki/api/v2/pages/7' });
  });

  it('reach storage, and hear of a key that exists', async () => {
    const { run } = createTinyPlatform();
    const outcome = await run(async () => {
      await kvs.set('create:1', { v: 1 }, { keyPolicy: 'FAIL_IF_EXISTS' });
      const second = await kvs
        .set('create:1', { v: 2 }, { keyPolicy: 'FAIL_IF_EXISTS' })
        .catch((error: unknown) => error);
      return {
        code: second instanceof Error && 'code' in second ? second.code : null,
        kept: await kvs.get('create:1'),
        none: (await kvs.get('other')) ?? null,
      };
    });
    expect(outcome).toEqual({ code: 'KEY_CONFLICT', kept: { v: 1 }, none: null });
  });

  it('refuse a path that is a plain string, and a parameter that leaves its place', async () => {
    const { run, forge } = createTinyPlatform();
    // @ts-expect-error a plain string does not even compile.
    await expect(run(() => asUser().requestJira('/rest/api/3/issue/INC-1'))).rejects.toThrow(
      "using the 'route' export",
    );
    await expect(run(() => asUser().requestJira(route`/rest/api/3/issue/${'../user'}`))).rejects.toThrow(
      'path manipulation',
    );
    expect(forge.calls()).toEqual([]);
  });

  it('know the app, its environment and the products it is installed in', async () => {
    const { run, site, forge } = createTinyPlatform();
    const describe = () => {
      const {
        appAri,
        environmentAri,
        environmentType,
        installationAri,
        installation,
        moduleKey,
        permissions,
        invocationRemainingTimeInMillis,
      } = getAppContext();
      const remaining = invocationRemainingTimeInMillis();
      return {
        appAri,
        environmentAri,
        environmentType,
        installationAri,
        contexts: installation?.contexts.map(String),
        moduleKey,
        scopes: permissions?.scopes,
        remaining,
      };
    };
    const connected = await run(describe);
    forge.setSwitches({ confluenceConnected: false });
    expect(connected).toMatchObject({
      appAri: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001',
      environmentType: 'DEVELOPMENT',
      contexts: [`ari:cloud:jira::site/${site.cloudId}`, `ari:cloud:confluence::site/${site.cloudId}`],
      moduleKey: 'incident-panel',
      scopes: listWith('storage:app', 'read:jira-work'),
    });
    expect(connected).toHaveProperty('remaining', aNumber);
    expect(await run(describe)).toMatchObject({ contexts: [`ari:cloud:jira::site/${site.cloudId}`] });
  });

  it('find no platform outside an invocation', async () => {
    createTinyPlatform();
    await expect(asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`)).rejects.toThrow('outside an invocation');
    expect(() => getAppContext()).toThrow('Forge runtime not found');
  });

  it('never mix two sandboxes in one process', async () => {
    const [one, other] = [createTinyPlatform(), createTinyPlatform()];
    const write = async () => {
      await kvs.set('who', getAppContext().installation?.contexts.map(String));
      await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
      return kvs.get('who');
    };
    const both = await Promise.all([one.run(write), other.run(write)]);
    expect(both.map((contexts) => JSON.stringify(contexts))).toEqual([
      textWith(one.site.cloudId),
      textWith(other.site.cloudId),
    ]);
    expect([one.forge.calls().length, other.forge.calls().length]).toEqual([1, 1]);
  });
});
