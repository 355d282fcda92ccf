import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';
import { scratchFolder } from '../support/scratch';

const describing = (...paths: string[]) =>
  JSON.stringify({ openapi: '3.0.1', paths: Object.fromEntries(paths.map((path) => [path, {}])) });

/** What the site has, by the official paths. */
const GOOD: Readonly<Record<string, string>> = {
  '/cloud/jira/platform/swagger-v3.v3.json': describing('/rest/api/3/issue/bulk'),
  '/cloud/confluence/openapi-v2.v3.json': describing('/pages/{id}'),
  '/cloud/confluence/swagger.v3.json': describing('/wiki/rest/api/content/{id}/label'),
};
const [JIRA = '', V2 = '', V1 = ''] = Object.keys(GOOD);
const OLD = ['jira-platform-v3', 'confluence-v2', 'confluence-v1'].map((name) => `${name}.2026-07-21.json`);
const DAY = '\\d{4}-\\d{2}-\\d{2}';

let server: Server;
let answer: RequestListener;
let url: string;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  folder = scratchFolder('contracts');
  answer = serving(GOOD);
});

const serving =
  (files: Readonly<Record<string, string>>): RequestListener =>
  ({ url: path = '' }, response) => {
    response.statusCode = path in files ? 200 : 404;
    response.end(files[path] ?? 'Not found');
  };

/** Runs the command as a person would, but for where the site and the folder are. */
function fetchContracts(site = url): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'] ?? '', CONTRACTS_URL: site, CONTRACTS_DIR: folder };
    const child = spawn(process.execPath, ['scripts/fetch-contracts.mjs'], { cwd: ROOT, env });
    let output = '';
    const note = (part: unknown) => void (output += String(part));
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

const contents = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('the three descriptions are kept as they came, under names that end with the day', async () => {
  const { code, output } = await fetchContracts();

  expect(output).toContain('jira-platform-v3: 1 paths');
  expect(code).toBe(0);
  const names = readdirSync(folder);
  expect(names.map((name) => name.replace(new RegExp(DAY), 'DAY'))).toEqual([
    'confluence-v1.DAY.json',
    'confluence-v2.DAY.json',
    'jira-platform-v3.DAY.json',
  ]);
  expect(Object.values(contents()).sort()).toEqual(Object.values(GOOD).sort());
});

test('what lies there already stays, and the newer files come after it', async () => {
  for (const name of OLD) writeFileSync(join(folder, name), 'old');
  expect((await fetchContracts()).code).toBe(0);
  expect((await fetchContracts()).code).toBe(0);

  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(6);
  for (const name of OLD) {
    const same = names.filter((other) => other.startsWith(name.split('.')[0] ?? ''));
    expect(same.indexOf(name)).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('old');
  }
});

describe('says in a sentence what is wrong, and leaves all as it was', () => {
  test.each<readonly [string, RequestListener, RegExp]>([
    ['an empty file', serving({ ...GOOD, [V1]: '' }), /swagger\.v3\.json is not JSON/],
    [
      'a file that is not there',
      serving(Object.fromEntries(Object.entries(GOOD).filter(([path]) => path !== V2))),
      /openapi-v2\.v3\.json could not be read: it answered with 404\./,
    ],
    ['a page of a gateway', serving({ ...GOOD, [JIRA]: '<html>Sign in</html>' }), /swagger-v3\.v3\.json is not JSON: /],
    [
      'JSON that describes nothing',
      serving({ ...GOOD, [V2]: '{"message":"moved"}' }),
      /is not the description confluence-v2: it has 0 paths/,
    ],
    [
      'the description of something else',
      serving({ ...GOOD, [V1]: GOOD[V2] ?? '' }),
      /is not the description confluence-v1: it has 1 paths, and not \/wiki/,
    ],
    [
      'a download that is cut off',
      (request, response) => {
        if (request.url !== V1) {
          serving(GOOD)(request, response);
          return;
        }
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"openapi":');
        setTimeout(() => void response.destroy(), 50);
      },
      /swagger\.v3\.json could not be read: /,
    ],
  ])('%s', async (_, listener, sentence) => {
    for (const name of OLD) writeFileSync(join(folder, name), 'old');
    const before = contents();
    answer = listener;
    const { code, output } = await fetchContracts();

    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).toContain('Nothing was changed');
    expect(output).not.toContain('    at ');
    expect(contents()).toEqual(before);
  });

  test('no network', async () => {
    const { code, output } = await fetchContracts('http://127.0.0.1:9');

    expect(code).toBe(1);
    expect(output).toMatch(/http:\/\/127\.0\.0\.1:9\/cloud\/jira\/platform\/swagger-v3\.v3\.json could not be read: /);
    expect(contents()).toEqual({});
  });
});
