import { LABEL } from '../../scripts/smoke/options';
import { sendToSite } from '../../scripts/smoke/send-to-site';
import type { Answer, Method } from '../../src/adapters/send';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startServer, type RunningServer } from '../../sandbox/server';
import { sandboxWith } from '../sandbox/sandbox-with';
import { accountOf, contentsOf, runSmokeCommand, smoke } from '../support/smoke';

// A whole run over a real server, each of its calls failing in turn.
jest.setTimeout(300_000);

let sandbox: Sandbox;
let server: RunningServer;
let before: readonly string[];

beforeAll(async () => {
  sandbox = createSandbox();
  server = await startServer(sandbox, { port: 0 });
});
afterAll(() => server.close());
beforeEach(() => {
  sandbox.reset();
  before = contentsOf(sandbox);
});

const honest = (email = 'alex@example.test') => sendToSite({ site: server.url, ...accountOf(email) });
const DOWN: Answer = { status: 503, body: null, retryAfterSeconds: null };

test('every step works against the served sandbox, and nothing is left', async () => {
  const { passed, lines } = await smoke(server.url, honest());

  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(lines.length).toBeGreaterThan(25);
  expect(passed).toBe(true);
  expect(contentsOf(sandbox)).toEqual(before);
});

test('all that it makes is labelled before it is removed', async () => {
  const send = honest();
  const { jira, confluence } = sandbox;
  const labelsAt = (path: string, id: string): readonly (string | undefined)[] =>
    path.startsWith('/wiki/')
      ? (confluence.store.pages.get(id)?.labelIds ?? []).map((labelId) => confluence.store.labels.get(labelId)?.name)
      : (jira.store.issues.get(id)?.labels ?? []);
  const removed: (readonly (string | undefined)[])[] = [];
  await smoke(server.url, async (method, path, body) => {
    if (method === 'DELETE' && !path.includes('/properties/'))
      removed.push(labelsAt(path, path.split('/').at(-1) ?? ''));
    return send(method, path, body);
  });

  // The draft below the page carries no label, and goes before it.
  expect(removed).toHaveLength(5);
  for (const labels of removed.slice(1)) expect(labels).toContain(LABEL);
});

/** Some reads are sent as writes. */
const isWrite = (method: Method, path: string) => method !== 'GET' && !/\/(bulkfetch|search\/jql)$/.test(path);

/** The calls of a whole run that may change something. */
async function writesOf(): Promise<readonly (readonly [Method, string])[]> {
  const writes: (readonly [Method, string])[] = [];
  const send = honest();
  await smoke(server.url, async (method, path, body) => {
    if (isWrite(method, path)) writes.push([method, path.replace(/\d+/g, 'N')]);
    return send(method, path, body);
  });
  return writes;
}

test('whichever call fails, before it took effect or after, everything is removed', async () => {
  const writes = await writesOf();
  expect(writes.length).toBeGreaterThan(15);
  for (const takesEffect of [false, true]) {
    for (const [at, write] of writes.entries()) {
      const send = honest();
      let n = -1;
      const { passed, lines } = await smoke(server.url, async (method, path, body) => {
        if (isWrite(method, path)) n += 1;
        if (!isWrite(method, path) || n !== at) return send(method, path, body);
        if (takesEffect) await send(method, path, body);
        return DOWN;
      });
      const told = passed || lines.some((line) => line.startsWith('FAIL '));
      expect({ write, takesEffect, told, left: contentsOf(sandbox) }).toEqual({
        write,
        takesEffect,
        told: true,
        left: before,
      });
    }
  }
});

test('what cannot be removed is named', async () => {
  const send = honest();
  const { passed, lines } = await smoke(server.url, async (method, path, body) =>
    method === 'DELETE' && path.includes('/issue/') && !path.includes('/properties/') ? DOWN : send(method, path, body),
  );

  expect(passed).toBe(false);
  expect(lines.at(-1)).toMatch(/^Not removed: the incident OPS-1, the ticket OPS-2, the ticket OPS-3\./);
});

test('who stops it finds everything removed', async () => {
  const { passed, lines } = await smoke(server.url, honest(), (told) => told.includes('ok    create the page'));

  expect(passed).toBe(false);
  expect(lines.find((line) => line.startsWith('FAIL'))).toContain('the run was stopped');
  expect(lines.filter((line) => line.startsWith('ok    remove '))).toHaveLength(4);
  expect(contentsOf(sandbox)).toEqual(before);
});

test('where the app is not installed, Jira does not index its property, and that step is left out', async () => {
  const bare = sandboxWith({ modules: {} });
  const other = await startServer(bare, { port: 0 });
  const { passed, lines } = await smoke(other.url);
  await other.close();

  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([
    'skip  find them by their markers: Jira does not know the property, so the app is not installed on this site',
    'skip  look for action tickets that are due: Jira does not know the property of the marker',
    'skip  read the themes: Jira does not know the property, so the app is not installed on this site',
  ]);
  expect(passed).toBe(true);
});

test('who may not delete there makes nothing', async () => {
  const { passed, lines } = await smoke(server.url, honest('robin@example.test'));

  expect(passed).toBe(false);
  expect(lines.at(-1)).toMatch(/^FAIL {2}see that what is made can be deleted: You may not delete issues in OPS/);
  expect(contentsOf(sandbox)).toEqual(before);
});

describe('the command', () => {
  const where = () => ['--site', server.url, '--project', 'OPS', '--space', 'OPS'];
  const account = { ATLASSIAN_EMAIL: 'alex@example.test', ATLASSIAN_API_TOKEN: 'any-token' };

  test('does nothing without a confirmation, and says what it would do', async () => {
    const asked: string[] = [];
    const stop = sandbox.onExchange(({ path }) => void asked.push(path));
    const { code, output } = await runSmokeCommand(where(), account);
    stop();

    expect(code).toBe(1);
    expect(output).toContain('Nothing was done.');
    expect(output).toContain('the project OPS');
    expect(output).toContain('--confirm');
    expect(asked).toEqual([]);
  });

  test('runs when it is confirmed, and its exit code says how it went', async () => {
    const { code, output } = await runSmokeCommand([...where(), '--confirm'], account);

    expect(output).toContain('Everything worked, and nothing is left.');
    expect(output).not.toContain('any-token');
    expect(code).toBe(0);
    expect(contentsOf(sandbox)).toEqual(before);

    const failing = await runSmokeCommand(
      ['--site', server.url, '--project', 'NONE', '--space', 'OPS', '--confirm'],
      account,
    );
    expect(failing.code).toBe(1);
    expect(failing.output).toContain('FAIL  find the project NONE: GET /rest/api/3/project/NONE 404');
  });

  test.each([
    ['a token on the command line', ['--token', 'x'], account, "Unknown option '--token'"],
    [
      'no token',
      ['--confirm'],
      { ATLASSIAN_EMAIL: 'alex@example.test' },
      'ATLASSIAN_API_TOKEN in the environment is missing',
    ],
    [
      'an address without encryption',
      ['--site', 'http://your-site.atlassian.net', '--confirm'],
      account,
      '--site takes an address such as https',
    ],
    [
      'a site that does not answer',
      ['--site', 'http://127.0.0.1:9', '--confirm'],
      account,
      'got no answer from http://127.0.0.1:9: ',
    ],
  ])('refuses %s in a sentence', async (_, more, env, sentence) => {
    const { code, output } = await runSmokeCommand([...where(), ...more], env);

    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
  });
});
