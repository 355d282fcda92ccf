import { asApp, asUser, route } from '@forge/api';
import { createTinyPlatform, readAnswer, USER } from './tiny-platform';
import { aString, objectWith } from '../expecting';

const issue = route`/rest/api/3/issue/${'INC-1'}`;
const page = route`/wiki/api/v2/pages/${'7'}`;

describe('product calls of the app', () => {
  it('are refused without one of the scopes that the operation takes', async () => {
    const { run, forge } = createTinyPlatform({
      manifest: { scopes: [{ name: 'write:jira-work', allowImpersonation: false }] },
    });
    const answer = await run(async () => readAnswer(await asUser().requestJira(issue)));
    expect(answer).toEqual({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
    expect(forge.calls()).toMatchObject([{ product: 'jira', status: 401, points: 0 }]);
  });

  it('are allowed by an alternative scope', async () => {
    const { run } = createTinyPlatform({
      manifest: { scopes: [{ name: 'read:issue:jira', allowImpersonation: false }] },
    });
    expect(await run(async () => (await asUser().requestJira(issue)).status)).toBe(200);
  });

  it('are written down with who asked, when and for how many points', async () => {
    const { run, forge, site } = createTinyPlatform();
    site.clock.set(Date.UTC(2031, 0, 1));
    await run(async () => {
      await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}?fields=${'summary'}`);
      await asApp().requestConfluence(page);
    });
    expect(forge.calls()).toEqual([
      objectWith({
        product: 'jira',
        method: 'GET',
        path: '/rest/api/3/issue/INC-1?fields=summary',
        status: 200,
        points: 2,
        actingAs: 'user',
        accountId: USER,
        via: 'function',
        invocationId: aString,
      }),
      objectWith({
        product: 'confluence',
        path: '/wiki/api/v2/pages/7',
        actingAs: 'app',
        accountId: '712020:app',
      }),
    ]);
    expect(new Date(forge.calls()[0]?.startedAt ?? 0).getUTCFullYear()).toBe(2031);
    forge.clearCalls();
    expect(forge.calls()).toEqual([]);
  });

  it('act for somebody else only where a scope allows it', async () => {
    const asOther = async () => readAnswer(await asUser('712020:vera-viewer').requestJira(issue));
    await expect(createTinyPlatform().run(asOther)).rejects.toThrow('Authentication Required');
    const scopes = [{ name: 'read:jira-work', allowImpersonation: true }];
    const answer = await createTinyPlatform({ manifest: { scopes } }).run(asOther);
    expect(answer).toMatchObject({ body: { actor: { kind: 'user', accountId: '712020:vera-viewer' } } });
  });

  it('find Confluence closed while it is not connected', async () => {
    const { run, forge } = createTinyPlatform();
    const ask = () => run(async () => (await asUser().requestConfluence(page)).status);
    forge.setSwitches({ confluenceConnected: false });
    expect(await ask()).toBe(403);
    forge.setSwitches({ unconnectedConfluenceStatus: 404 });
    expect(await ask()).toBe(404);
    forge.reset();
    expect(await ask()).toBe(200);
  });

  it('hear by name what is not built', async () => {
    const { run } = createTinyPlatform();
    const answers = await run(async () => [
      await readAnswer(await asUser().requestJira(route`/rest/api/3/field`)),
      await readAnswer(await asUser().requestGraph('query { me { id } }')),
    ]);
    expect(answers).toEqual([
      {
        status: 501,
        body: objectWith({ errorMessages: ['The sandbox has not built GET /rest/api/3/field.'] }),
      },
      {
        status: 501,
        body: { code: 501, message: 'The sandbox has not built requests of type fpp to stargate (/graphql).' },
      },
    ]);
  });

  it('come from a frame as its user, with the scopes of the app, and cost the app no points', async () => {
    const { forge } = createTinyPlatform();
    const init = { method: 'GET', headers: {}, body: null };
    const response = await forge.fetchProduct({
      accountId: USER,
      product: 'jira',
      path: '/rest/api/3/issue/INC-1',
      init,
    });
    expect(await response.json()).toMatchObject({ actor: { kind: 'user', accountId: USER } });
    expect(forge.calls()).toMatchObject([{ via: 'bridge', points: 0, invocationId: null, actingAs: 'user' }]);
  });
});
