import { createSandbox } from '../../sandbox/sandbox';
import { startServer, type RunningServer } from '../../sandbox/server';
import { attachContracts } from '../support/contracts';

let server: RunningServer;

beforeAll(async () => {
  const sandbox = createSandbox();
  // What is wrong on purpose here is no finding of these tests.
  attachContracts(sandbox).detach();
  server = await startServer(sandbox, { port: 0 });
});
afterAll(() => server.close());

const headers = {
  authorization: `Basic ${Buffer.from('robin@example.test:x').toString('base64')}`,
  'content-type': 'application/json',
};
const ask = async (method: string, path: string, body?: object): Promise<unknown> =>
  (await fetch(`${server.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })).json();
const contracts = (method = 'GET', body?: object) => ask(method, '/_sandbox/contracts', body);

test('a running sandbox is held against the descriptions when somebody wants it, and lists what it found', async () => {
  await ask('GET', '/rest/api/3/issue/INC-1?feilds=summary');
  expect(await contracts()).toEqual({ on: false, operations: [], requests: 0, answers: 0, documents: 0, findings: [] });

  expect(await contracts('POST', { on: true })).toMatchObject({ on: true, answers: 0 });
  await ask('GET', '/rest/api/3/issue/INC-1?fields=description');
  await ask('GET', '/rest/api/3/issue/INC-1?feilds=summary&fields=summary');
  const found = {
    operation: 'GET /rest/api/3/issue/{issueIdOrKey}',
    place: 'query feilds',
    message: 'is not a parameter of this operation',
  };
  expect(await contracts()).toMatchObject({
    on: true,
    operations: [found.operation],
    requests: 2,
    answers: 2,
    documents: 1,
    findings: [found],
  });

  expect(await contracts('POST', { on: false })).toMatchObject({ on: false, findings: [found] });
  await ask('GET', '/rest/api/3/issue/INC-1?feilds=summary');
  expect(await contracts()).toMatchObject({ answers: 2, findings: [found] });
  expect(await contracts('DELETE')).toEqual({
    on: false,
    operations: [],
    requests: 0,
    answers: 0,
    documents: 0,
    findings: [],
  });
});

test('without the descriptions it says how to get them', async () => {
  const folder = process.env['CONTRACTS_DIR'];
  process.env['CONTRACTS_DIR'] = '/there/is/no/such/folder';
  try {
    expect(await contracts('POST', { on: true })).toEqual({
      error: 'There are no official API descriptions: npm run contracts:fetch gets them.',
    });
  } finally {
    if (folder === undefined) delete process.env['CONTRACTS_DIR'];
    else process.env['CONTRACTS_DIR'] = folder;
  }
});
