import { at, createClient, resultsOf } from './confluence-client';

const LIST = (pageId: string) => `api/v2/pages/${pageId}/properties`;
const KEY = 'blameless-postmortem';

test('a property is made, found by its key, changed once per version, and deleted', async () => {
  const { call, make } = createClient();
  const list = LIST(await make('A'));
  const made = await call('robin-responder', 'POST', list, { key: KEY, value: { v: 1 } });
  const one = `${list}/${String(at(made.body, 'id'))}`;
  expect(made).toMatchObject({ status: 200, body: { key: KEY, value: { v: 1 }, version: { number: 1 } } });
  await call('robin-responder', 'POST', list, { key: 'another', value: null });
  expect(resultsOf(await call('vera-viewer', 'GET', `${list}?key=${KEY}`), 'value')).toEqual([{ v: 1 }]);
  expect(resultsOf(await call('vera-viewer', 'GET', `${list}?sort=key`), 'key')).toEqual(['another', KEY]);
  const update = { key: KEY, value: { v: 2 }, version: { number: 2 } };
  expect((await call('sam-support', 'PUT', one, update)).body).toMatchObject({
    value: { v: 2 },
    version: { number: 2 },
  });
  expect((await call('sam-support', 'PUT', one, update)).status).toBe(409);
  expect((await call('sam-support', 'PUT', one, { ...update, key: 'x', version: { number: 3 } })).status).toBe(400);
  expect((await call('vera-viewer', 'DELETE', one)).status).toBe(404);
  expect((await call('sam-support', 'DELETE', one)).status).toBe(204);
  expect((await call('sam-support', 'GET', one)).status).toBe(404);
});

test('a key is there once, and a value has at most 32 KB', async () => {
  const { call, make } = createClient();
  const list = LIST(await make('A'));
  expect((await call('robin-responder', 'POST', list, { key: KEY, value: 1 })).status).toBe(200);
  expect((await call('robin-responder', 'POST', list, { key: KEY, value: 1 })).status).toBe(409);
  const long = (bytes: number) => ({ key: `long-${bytes}`, value: 'x'.repeat(bytes - 2) });
  expect((await call('robin-responder', 'POST', list, long(32_768))).status).toBe(200);
  expect((await call('robin-responder', 'POST', list, long(32_769))).status).toBe(400);
  expect((await call('robin-responder', 'POST', list, { key: 'none' })).status).toBe(400);
});

test('properties go along with a page when asked, and with it when it is purged', async () => {
  const { call, make, confluence } = createClient();
  const id = await make('A');
  await call('robin-responder', 'POST', LIST(id), { key: KEY, value: { v: 1 } });
  const { body } = await call('vera-viewer', 'GET', `api/v2/pages/${id}?include-properties=true`);
  expect(at(body, 'properties', 'results', 0)).toMatchObject({ key: KEY, value: { v: 1 } });
  await call('robin-responder', 'DELETE', `api/v2/pages/${id}`);
  await call('alex-admin', 'DELETE', `api/v2/pages/${id}?purge=true`);
  expect(confluence.store.properties.all()).toEqual([]);
});
