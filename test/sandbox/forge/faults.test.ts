import { asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { numbered, createQueuePlatform } from './queues/queue-platform';
import { standStill } from '../../support/stand-still';
import { createTinyPlatform, USER } from './tiny-platform';

standStill();

const issue = async () => (await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`)).status;
const page = async () => (await asUser().requestConfluence(route`/wiki/api/v2/pages/${'7'}`)).status;
const store = () => kvs.set('create:1', 1).then(() => 'stored', codeOf);
const codeOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

describe('a fault', () => {
  it('lets a call fail before it takes effect, as often as it says, and then no more', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setFaults([{ match: { product: 'jira' }, fault: 'before', times: 2, status: 503 }]);
    expect(await run(async () => [await issue(), await page(), await issue(), await issue()])).toEqual([
      503, 200, 503, 200,
    ]);
    expect(forge.calls().map(({ status }) => status)).toEqual([503, 200, 503, 200]);
    expect(forge.calls().map(({ points }) => points)).toEqual([0, 2, 0, 2]);
    expect(forge.faults()).toMatchObject([{ fault: 'before', times: 2, fired: 2 }]);
  });

  it('loses the answer of a call that has taken effect', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setFaults([{ match: { product: 'kvs', path: '/api/v1/set' }, fault: 'after', times: 1 }]);
    const [said, kept] = (await run(async () => [await store(), await kvs.get('create:1')])) as unknown[];
    expect(said).not.toBe('stored');
    expect(kept).toBe(1);
    forge.setFaults([{ match: { product: 'kvs', path: '/api/v1/set' }, fault: 'before', times: 1 }]);
    const second = await run(async () => {
      await kvs.delete('create:1');
      return [await store(), (await kvs.get('create:1')) ?? null];
    });
    expect(second).toEqual([expect.not.stringMatching('stored'), null]);
  });

  it('keeps a push out of the queue, or loses what the queue says to it', async () => {
    const { run, queue, forge, heard } = createQueuePlatform();
    const push = () => run(() => queue.push(numbered(1)).then(() => 'pushed', codeOf));
    for (const [fault, waiting] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      forge.setFaults([{ match: { product: 'queue' }, fault, times: 1, status: 503 }]);
      expect(await push()).toMatch(/^503/);
      expect(forge.deliveries()).toHaveLength(waiting);
    }
    expect(await push()).toBe('pushed');
    await forge.settle();
    expect(heard).toHaveLength(2);
  });

  it.each([409, 413, 429, 500, 502, 503, 504])('can answer %i, and say when to come again', async (status) => {
    const { run, forge } = createTinyPlatform();
    forge.setFaults([{ match: {}, fault: 'before', times: 1, status, retryAfterSeconds: 7 }]);
    const seen = await run(async () => {
      const answer = await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
      return [answer.status, answer.headers.get('retry-after')];
    });
    expect(seen).toEqual([status, '7']);
  });

  it('answers with a page in HTML where the switch says so', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setSwitches({ troubleBody: 'html' });
    forge.setFaults([{ match: {}, fault: 'before', times: 1, status: 502 }]);
    const text = await run(async () => (await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`)).text());
    expect(text).toContain('<h1>502</h1>');
  });

  it('makes a call slow: it takes effect, and its answer comes late', async () => {
    const { run, forge, site } = createTinyPlatform();
    forge.setSwitches({ waits: 'skip' });
    forge.setFaults([{ match: {}, fault: 'slow', times: 2, ms: 4_000 }]);
    const from = site.clock.now();
    expect(await run(() => Promise.all([issue(), store()]))).toEqual([200, 'stored']);
    expect(site.clock.now() - from).toBe(4_000);
    expect(forge.calls()[0]?.durationMs).toBeGreaterThanOrEqual(4_000);
  });

  it('is too slow for an invocation, and has taken effect all the same', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setSwitches({ waits: 'skip' });
    forge.setFaults([{ match: { product: 'kvs' }, fault: 'slow', times: 1, ms: 30_000 }]);
    await expect(run(store)).rejects.toThrow('timed out after 25 seconds');
    expect(await run(() => kvs.get('create:1'))).toBe(1);
  });

  it('charges for a call whose answer is lost', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setFaults([{ match: {}, fault: 'after', times: 1 }]);
    expect(await run(issue)).toBe(500);
    expect(forge.calls()).toMatchObject([{ status: 500, points: 2 }]);
  });

  it.each([
    [{ method: 'get' }, true],
    [{ method: 'POST' }, false],
    [{ path: '/rest/api/3/issue' }, true],
    [{ path: '/rest/api/3/issue/*' }, true],
    [{ path: '/rest/*/issue/INC-1' }, true],
    [{ path: '/rest/api/3/issue/*/comment' }, false],
    [{ path: '/issue' }, false],
    [{ product: 'confluence' as const }, false],
  ])('matches %j: %j', async (match, hit) => {
    const { run, forge } = createTinyPlatform();
    forge.addFault({ match, fault: 'before', times: 9 });
    expect(await run(issue)).toBe(hit ? 500 : 200);
    expect(forge.faults()[0]?.fired).toBe(hit ? 1 : 0);
  });

  it('can wait for a call in the middle', async () => {
    const { run, forge } = createTinyPlatform();
    forge.addFault({ match: {}, fault: 'before', times: 1, skip: 2 });
    expect(await run(async () => [await issue(), await store(), await page(), await issue()])).toEqual([
      200,
      'stored',
      500,
      200,
    ]);
  });

  it('leaves alone what a frame asks through the bridge, and ends with a reset', async () => {
    const { run, forge } = createTinyPlatform();
    forge.addFault({ match: {}, fault: 'before', times: 9 });
    const init = { method: 'GET', headers: {}, body: null };
    const call = { accountId: USER, product: 'jira' as const, path: '/rest/api/3/issue/INC-1', init };
    expect((await forge.fetchProduct(call)).status).toBe(200);
    forge.reset();
    expect(forge.faults()).toEqual([]);
    expect(await run(issue)).toBe(200);
  });

  it('is not counted by a call that the platform refuses anyway', async () => {
    const { run, forge } = createTinyPlatform({ manifest: { scopes: [] } });
    forge.addFault({ match: {}, fault: 'before', times: 1 });
    expect(await run(issue)).toBe(401);
    expect(forge.faults()[0]?.fired).toBe(0);
  });
});

it('lets somebody else act before each call of a function', async () => {
  const { run, forge } = createTinyPlatform();
  const seen: string[] = [];
  const end = forge.beforeCall(async ({ product, method, path }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.push(`${product} ${method} ${path}`);
  });
  await run(async () => [await issue(), await store()]);
  end();
  await run(issue);
  expect(seen).toEqual(['jira GET /rest/api/3/issue/INC-1', 'kvs POST /api/v1/set']);
});
