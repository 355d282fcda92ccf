import type { Traffic } from '../../../sandbox/product-door';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { standStill } from '../../support/stand-still';

standStill();

const ROBIN = '712020:robin-responder';
const SAM = '712020:sam-support';

type Call = { readonly method: string; readonly path: string; readonly body?: unknown; readonly who?: string };

/** Sends a request as another program does, with basic auth. */
async function ask(
  { site, request }: Sandbox,
  { method, path, body, who = ROBIN }: Call,
  traffic: Traffic = 'program',
) {
  const call = new Request(`${site.baseUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { status, headers } = await request(
    path.startsWith('/wiki') ? 'confluence' : 'jira',
    call,
    {
      kind: 'user',
      accountId: who,
    },
    traffic,
  );
  return { status, reason: headers.get('RateLimit-Reason'), wait: headers.get('Retry-After') };
}

const mark = (key: string, n = 0): Call => ({
  method: 'PUT',
  path: `/rest/api/3/issue/${key}/properties/mark-${n}`,
  body: { n },
});
const statuses = async (answers: readonly Promise<{ readonly status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);
const repeat = <T>(times: number, make: (n: number) => T): T[] => Array.from({ length: times }, (_, n) => make(n));

describe('requests by the second', () => {
  it('are counted for each endpoint and method, over everybody', async () => {
    const sandbox = createSandbox();
    sandbox.limits.setNumbers({ getsPerSecond: 3 });
    const read = (key: string, who: string) => ask(sandbox, { method: 'GET', path: `/rest/api/3/issue/${key}`, who });
    expect(await statuses([read('INC-1', ROBIN), read('INC-2', SAM), read('INC-3', ROBIN)])).toEqual([200, 200, 200]);
    expect(await read('INC-4', SAM)).toEqual({ status: 429, reason: 'jira-burst-based', wait: '1' });
    expect((await ask(sandbox, mark('INC-1'))).status).toBe(201);
    expect((await ask(sandbox, { method: 'GET', path: '/rest/api/3/myself' })).status).toBe(200);
    sandbox.site.clock.advance(350);
    expect((await read('INC-4', SAM)).status).toBe(200);
    expect((await read('INC-4', SAM)).status).toBe(429);
  });

  it('hold for Confluence too, and not for what is not built', async () => {
    const sandbox = createSandbox();
    sandbox.limits.setNumbers({ getsPerSecond: 1 });
    const spaces = () => ask(sandbox, { method: 'GET', path: '/wiki/api/v2/spaces' });
    expect((await spaces()).status).toBe(200);
    expect(await spaces()).toEqual({ status: 429, reason: 'confluence-burst-based', wait: '1' });
    const nothing = () => ask(sandbox, { method: 'GET', path: '/rest/api/3/nothing' });
    expect(await statuses([nothing(), nothing()])).toEqual([501, 501]);
  });

  it('do not hold back the pages of the products themselves', async () => {
    const sandbox = createSandbox();
    sandbox.limits.setNumbers({ getsPerSecond: 1 });
    const read = () => ask(sandbox, { method: 'GET', path: '/rest/api/3/issue/INC-1' }, 'page');
    expect(await statuses(repeat(5, read))).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('writes to one issue', () => {
  it('are 20 in two seconds, under whatever name, and others are not held back', async () => {
    const sandbox = createSandbox();
    const { id = '' } = sandbox.jira.store.issues.find(({ key }) => key === 'INC-1') ?? {};
    expect(new Set(await statuses(repeat(20, (n) => ask(sandbox, mark(n % 2 ? id : 'inc-1', n)))))).toEqual(
      new Set([201]),
    );
    expect(await ask(sandbox, mark('INC-1'))).toEqual({ status: 429, reason: 'jira-per-issue-on-write', wait: '2' });
    expect((await ask(sandbox, mark('INC-2'))).status).toBe(201);
    expect((await ask(sandbox, { method: 'GET', path: '/rest/api/3/issue/INC-1' })).status).toBe(200);
    sandbox.site.clock.advance(2_000);
    expect((await ask(sandbox, mark('INC-1'))).status).toBe(200);
  });

  it('are 100 in thirty seconds', async () => {
    const sandbox = createSandbox();
    for (let go = 0; go < 5; go += 1) {
      await Promise.all(repeat(20, () => ask(sandbox, mark('INC-1'))));
      sandbox.site.clock.advance(2_001);
    }
    const refused = await ask(sandbox, mark('INC-1'));
    expect(refused).toMatchObject({ status: 429, reason: 'jira-per-issue-on-write' });
    expect(Number(refused.wait)).toBeGreaterThan(15);
    sandbox.site.clock.advance(Number(refused.wait) * 1_000);
    expect((await ask(sandbox, mark('INC-1'))).status).toBe(200);
  });

  it('are links too, for both of their ends', async () => {
    const sandbox = createSandbox();
    sandbox.limits.setNumbers({ issueWritesPer2Seconds: 1 });
    const link = (from: string, to: string): Call => ({
      method: 'POST',
      path: '/rest/api/3/issueLink',
      body: { type: { name: 'Relates' }, inwardIssue: { key: from }, outwardIssue: { key: to } },
    });
    expect((await ask(sandbox, link('INC-1', 'INC-2'))).status).toBe(201);
    expect((await ask(sandbox, link('INC-3', 'INC-1'))).reason).toBe('jira-per-issue-on-write');
    expect((await ask(sandbox, link('INC-2', 'INC-4'))).reason).toBe('jira-per-issue-on-write');
    expect((await ask(sandbox, link('INC-3', 'INC-4'))).status).toBe(201);
    const { linkIds = [] } = sandbox.jira.store.issues.find(({ key }) => key === 'INC-3') ?? {};
    const unlink = { method: 'DELETE', path: `/rest/api/3/issueLink/${linkIds[0] ?? ''}` };
    expect((await ask(sandbox, unlink)).reason).toBe('jira-per-issue-on-write');
  });
});

it('starts anew with a reset, and goes back with a snapshot', async () => {
  const sandbox = createSandbox();
  sandbox.limits.setNumbers({ issueWritesPer2Seconds: 1, putsPerSecond: 2 });
  const saved = sandbox.snapshot();
  expect(
    await statuses([ask(sandbox, mark('INC-1')), ask(sandbox, mark('INC-1')), ask(sandbox, mark('INC-2'))]),
  ).toEqual([201, 429, 429]);
  sandbox.restore(saved);
  expect((await ask(sandbox, mark('INC-1'))).status).toBe(201);
  sandbox.reset();
  expect(await statuses(repeat(4, () => ask(sandbox, mark('INC-1'))))).toEqual([201, 200, 200, 200]);
  expect(sandbox.limits.numbers().putsPerSecond).toBe(50);
});
