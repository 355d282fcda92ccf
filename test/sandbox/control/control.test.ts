import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createControl } from '../../../sandbox/control';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import type { World } from '../../../sandbox/seed/worlds';
import { aNumber, anArray, aString, objectWith, textWith } from '../expecting';

const RECORD: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../sandbox/seed/incidents/dfds-2021-06-22-ingress-503.json'), 'utf8'),
);

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

function start(world: World = 'quiet') {
  const sandbox = createSandbox({ world });
  const control = createControl(sandbox);
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const init =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await control.request(path, init);
    return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
  };
  return {
    sandbox,
    control,
    get: (path: string) => send('GET', path),
    post: (path: string, body?: unknown) => send('POST', path, body),
    send,
  };
}

const onIncident = { user: 'robin@example.test', module: 'incident-panel', function: 'viewIncident' };

describe('the control plane', () => {
  it('tells the state of the world', async () => {
    const { get, sandbox } = start();
    const { body } = await get('/state');
    expect(Object.keys(body)).toEqual(['now', 'users', 'projects', 'spaces', 'incidents']);
    expect(Date.parse(String(body['now']))).toBeCloseTo(sandbox.site.clock.now(), -4);
    expect(body['users']).toContainEqual({
      accountId: '712020:alex-admin',
      displayName: 'Alex Admin',
      email: 'alex@example.test',
      admin: true,
      groups: anArray,
    });
    expect(JSON.stringify(body['users'])).not.toContain(sandbox.site.appAccountId);
    expect(body['projects']).toContainEqual({
      id: aString,
      key: 'INC',
      name: 'Incidents',
      style: 'classic',
      type: 'software',
    });
    expect(body['spaces']).toContainEqual({ id: aString, key: 'INC', name: 'Incident reviews' });
    expect(body['incidents']).toHaveLength(5);
    expect(body['incidents']).toContainEqual({ id: aString, key: 'INC-1', summary: aString });
  });

  it('fills the sandbox anew, with the same ids', async () => {
    const { get, post } = start();
    const before = (await get('/state')).body['incidents'];
    expect((await post('/reset', { world: 'empty' })).body).toEqual({ world: 'empty' });
    expect((await get('/state')).body['incidents']).toEqual([]);
    expect((await post('/reset', { world: 'quiet' })).status).toBe(200);
    expect((await get('/state')).body['incidents']).toEqual(before);
  });

  it('refuses a world that is not there, and changes nothing', async () => {
    const { get, post } = start();
    const before = (await get('/state')).body['incidents'];
    const loud = await post('/reset', { world: 'loud' });
    expect(loud).toEqual({ status: 400, body: { error: textWith('quiet') } });
    expect((await get('/state')).body['incidents']).toEqual(before);
  });

  it('takes an incident record, and keeps what Jira would not know out of everything', async () => {
    const { post, get, sandbox } = start('empty');
    const { status, body } = await post('/incidents', RECORD);
    expect(status).toBe(201);
    expect(body).toEqual({ id: aString, key: 'INC-1' });
    expect((await get('/state')).body['incidents']).toHaveLength(1);
    const stored = JSON.stringify(sandbox.snapshot());
    expect(stored).not.toMatch(/statedAt|timelineEntriesAtLeast|"expected"/);
    expect(await post('/incidents', { summary: 'no more' })).toEqual({
      status: 400,
      body: { error: textWith('record') },
    });
  });

  it('runs a resolver as the platform would', async () => {
    const { post, get } = start();
    const byKey = await post('/invoke', { ...onIncident, issue: 'INC-1' });
    expect(byKey).toEqual({ status: 200, body: { result: objectWith({ ok: true }) } });
    const { body } = await get('/calls');
    expect(body['calls']).toContainEqual(
      objectWith({
        product: 'jira',
        actingAs: 'user',
        accountId: '712020:robin-responder',
        status: 200,
        points: aNumber,
      }),
    );
    expect(await post('/invoke', { ...onIncident, function: 'noSuch', issue: 'INC-1' })).toEqual({
      status: 200,
      body: { error: "Resolver has no definition for 'noSuch'." },
    });
  });

  it('runs the macro of a page with the values that stand in the page, or with given ones', async () => {
    const { post } = start();
    const made = await post('/invoke', {
      ...onIncident,
      module: 'create-postmortem',
      function: 'createPostmortem',
      issue: 'INC-1',
    });
    const { pageId: page } = z.object({ value: z.object({ pageId: z.string() }) }).parse(made.body['result']).value;
    const onPage = { ...onIncident, module: 'completion-macro', function: 'viewCompletion', page };
    const fromPage = await post('/invoke', onPage);
    expect(fromPage.body).toMatchObject({ result: { ok: true, value: { incident: { key: 'INC-1' } } } });
    expect(await post('/invoke', { ...onPage, config: {} })).not.toEqual(fromPage);
  });

  it.each([
    ['an unknown user', { user: 'nobody@example.test', issue: 'INC-1' }, 'There is no user nobody@example.test.'],
    ['an unknown issue', { issue: 'INC-999' }, 'There is no issue INC-999.'],
    ['an unknown module', { module: 'x', issue: 'INC-1' }, 'The manifest has no module x'],
    ['no issue', {}, 'give its id or key'],
    ['a macro without its page', { module: 'completion-macro', issue: 'INC-1' }, 'give the id of its page'],
    ['an unknown page', { module: 'completion-macro', page: '1' }, 'There is no page 1.'],
    ['both places', { issue: 'INC-1', page: '1' }, 'only one of them'],
    ['a settings page without its project', { module: 'project-settings' }, 'give its id or key'],
    ['an unknown project', { module: 'project-settings', project: 'NONE' }, 'There is no project NONE.'],
    ['an unknown word', { issue: 'INC-1', pagee: '1' }, 'pagee'],
  ])('refuses to invoke for %s', async (_, changes, sentence) => {
    const { post, sandbox } = start();
    const answer = await post('/invoke', { ...onIncident, ...changes });
    expect(answer).toEqual({ status: 400, body: { error: textWith(sentence) } });
    expect(sandbox.forge.calls()).toEqual([]);
  });

  it('forgets the calls, moves the clock, waits, and switches Confluence off', async () => {
    const { post, get, send } = start();
    await post('/invoke', { ...onIncident, issue: 'INC-1' });
    expect((await send('DELETE', '/calls')).body).toEqual({ calls: [] });
    expect((await get('/calls')).body).toEqual({ calls: [] });

    expect((await post('/clock', { now: '2031-05-01T00:00:00Z' })).body['now']).toMatch(/^2031-05-01T00:00:0/);
    expect((await post('/clock', { advanceMs: 86_400_000 })).body['now']).toMatch(/^2031-05-02T00:00:0/);
    expect((await post('/clock', { now: 'tomorrow' })).status).toBe(400);
    expect((await post('/settle')).status).toBe(200);

    expect((await post('/switches', { confluenceConnected: false })).body).toMatchObject({
      confluenceConnected: false,
    });
    expect((await get('/switches')).body).toMatchObject({
      confluenceConnected: false,
      unconnectedConfluenceStatus: 403,
    });
    expect((await post('/switches', { issueLinking: false })).body).toMatchObject({ issueLinking: false });
    expect((await get('/switches')).body).toMatchObject({ confluenceConnected: false, issueLinking: false });
    expect((await post('/switches', { confluence: false })).status).toBe(400);
    const habits = { searchLagMs: 5_000, createLinks: 'refused', waits: 'skip', retryAfterSent: false };
    expect((await post('/switches', habits)).body).toMatchObject({ ...habits, createProperties: 'kept' });
    expect((await post('/switches', { searchLagMs: -1 })).status).toBe(400);
  });

  it('lowers the limits, tells what is used, and puts them back', async () => {
    const { post, get, send } = start();
    expect((await get('/limits')).body).toMatchObject({
      numbers: { pointsPerHour: 65_000, putsPerSecond: 50, storageRequestsPerSecond: 1_000 },
      spent: { jira: 0, confluence: 0 },
    });
    expect((await post('/limits', { pointsPerHour: 3 })).body).toMatchObject({
      numbers: { pointsPerHour: 3, putsPerSecond: 50 },
    });
    const viewed = () => post('/invoke', { ...onIncident, issue: 'INC-1' });
    expect((await viewed()).body).toMatchObject({ result: { ok: true } });
    expect((await viewed()).body).toMatchObject({ result: { ok: false, error: { code: 'try-later' } } });
    expect((await get('/limits')).body).toMatchObject({ spent: { jira: expect.any(Number), confluence: 0 } });
    expect((await send('DELETE', '/limits')).body).toMatchObject({
      numbers: { pointsPerHour: 65_000 },
      spent: { jira: 0 },
    });
    expect((await post('/limits', { pointsPerDay: 1 })).status).toBe(400);
    expect((await post('/limits', { putsPerSecond: 0 })).status).toBe(400);
  });

  it('lets calls of the app fail, and tells how often they did', async () => {
    const { get, post, send } = start();
    const fault = { match: { product: 'jira', method: 'GET', path: '/rest/api/3/issue/*' }, fault: 'before', times: 1 };
    expect(await post('/faults', fault)).toEqual({ status: 201, body: { faults: [{ ...fault, fired: 0 }] } });
    expect((await post('/invoke', { ...onIncident, issue: 'INC-1' })).status).toBe(200);
    expect((await get('/faults')).body).toEqual({ faults: [{ ...fault, fired: 1 }] });
    expect((await send('DELETE', '/faults')).body).toEqual({ faults: [] });
    expect((await get('/faults')).body).toEqual({ faults: [] });
    expect((await post('/faults', { ...fault, times: 0 })).status).toBe(400);
    expect((await post('/faults', { ...fault, status: 200 })).status).toBe(400);
    expect((await post('/faults', { ...fault, fault: 'slow' })).status).toBe(400);
    expect((await post('/faults', { ...fault, fault: 'slow', ms: 9_000 })).status).toBe(201);
    await send('DELETE', '/faults');
    expect((await post('/faults', { ...fault, match: { product: 'bitbucket' } })).status).toBe(400);
  });

  it('lists what became of events', async () => {
    const { get, post } = start('empty');
    expect((await get('/deliveries')).body).toEqual({ deliveries: [] });
    for (const change of [{ events: 'twice' }, { selfGenerated: 'every-call' }, { contextUser: false }])
      expect((await post('/switches', change)).body).toMatchObject(change);
    expect((await post('/switches', { events: 'sometimes' })).status).toBe(400);
    for (const change of [{ events: 'late' }, { queue: 'reverse' }, { schedules: 'skip' }])
      expect((await post('/switches', change)).body).toMatchObject(change);
  });

  it('puts everything back as it was', async () => {
    const { post, get, sandbox } = start();
    const id = (await post('/snapshot')).body['id'];
    const before = withoutTime(sandbox);
    const { key } = (await post('/incidents', RECORD)).body;
    await post('/switches', { confluenceConnected: false, issueLinking: false });
    await post('/clock', { advanceMs: 86_400_000 });
    expect((await post('/restore', { id })).status).toBe(200);
    expect(withoutTime(sandbox)).toEqual(before);
    expect(Math.abs(Date.parse(String((await get('/state')).body['now'])) - Date.now())).toBeLessThan(60_000);
    expect((await post('/incidents', RECORD)).body['key']).toBe(key);
    expect(await post('/restore', { id: 'other' })).toEqual({
      status: 400,
      body: { error: 'There is no snapshot other.' },
    });
  });

  it('takes JSON only, and knows what it does not know', async () => {
    const { control, get } = start('empty');
    const form = await control.request('/reset', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"world":"empty"}',
    });
    const refused: unknown = await form.json();
    expect([form.status, refused]).toEqual([415, { error: textWith('application/json') }]);
    const broken = await control.request('/reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect(await get('/nothing')).toEqual({ status: 404, body: { error: 'The control plane has no GET /nothing.' } });
  });
});

function withoutTime(sandbox: Sandbox) {
  const { now, ...rest } = sandbox.snapshot();
  expect(now).toBeGreaterThan(0);
  return rest;
}
