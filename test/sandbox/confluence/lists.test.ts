import { at, createClient, resultsOf, titleOf } from './confluence-client';

test('a list comes in pages; the Link header leads through all of them', async () => {
  const { call, make, spaceId } = createClient('empty');
  for (const title of ['c', 'a', 'b']) await make(title);
  const path = `api/v2/spaces/${spaceId('INC')}/pages?sort=title&limit=3`;
  const first = await call('vera-viewer', 'GET', path);
  expect(resultsOf(first, 'title')).toEqual(['a', 'b', 'c']);
  const next = String(at(first.body, '_links', 'next'));
  expect(first.link).toBe(`<${next}>; rel="next", <http://localhost:8600/wiki>; rel="base"`);
  const second = await call('vera-viewer', 'GET', next.replace('/wiki/', ''));
  expect(resultsOf(second, 'title')).toEqual(['Incident reviews']);
  expect(at(second.body, '_links')).toEqual({ base: 'http://localhost:8600/wiki' });
});

test('pages are found by title, space, status and id', async () => {
  const { call, make, spaceId, pageId } = createClient();
  const id = await make('Find me');
  const find = async (query: string) => resultsOf(await call('vera-viewer', 'GET', `api/v2/pages?${query}`), 'id');
  expect(await find(`space-id=${spaceId('INC')}&title=Find%20me&status=current`)).toEqual([id]);
  expect(await find(`space-id=${spaceId('OPS')}&title=Find%20me`)).toEqual([]);
  expect(await find(`id=${id},${pageId('Platform handbook')}&sort=-id`)).toHaveLength(2);
  expect(await find('status=archived')).toEqual([]);
});

test('the last changed page comes first when asked', async () => {
  const { call, make, spaceId, site } = createClient();
  await make('Older');
  site.clock.advance(1000);
  await make('Newer');
  const list = await call('vera-viewer', 'GET', `api/v2/spaces/${spaceId('INC')}/pages?sort=-modified-date&limit=2`);
  expect(resultsOf(list, 'title')).toEqual(['Newer', 'Older']);
});

test('the root of a space is its homepage; children are in their order', async () => {
  const { call, spaceId, pageId } = createClient();
  const root = await call('vera-viewer', 'GET', `api/v2/spaces/${spaceId('INC')}/pages?depth=root`);
  expect(resultsOf(root, 'title')).toEqual(['Incident reviews']);
  const children = await call('vera-viewer', 'GET', `api/v2/pages/${pageId('Incident reviews')}/direct-children`);
  expect(resultsOf(children, 'childPosition')).toEqual([0, 1, 2]);
});

test('spaces are found by key and id', async () => {
  const { call, spaceId, pageId } = createClient();
  const find = async (query: string) => resultsOf(await call('mona-manager', 'GET', `api/v2/spaces?${query}`), 'key');
  expect(await find('keys=OPS,NONE')).toEqual(['OPS']);
  expect(await find(`ids=${spaceId('INC')}`)).toEqual(['INC']);
  expect(await find('status=current&sort=name&limit=250')).toEqual(['INC', 'OPS']);
  expect(await find('status=archived')).toEqual([]);
  expect(await find('type=personal')).toEqual([]);
  const one = await call('mona-manager', 'GET', `api/v2/spaces/${spaceId('INC')}?description-format=plain`);
  expect(one.body).toMatchObject({
    homepageId: pageId('Incident reviews'),
    description: { plain: { representation: 'plain' } },
    _links: { webui: '/spaces/INC', base: 'http://localhost:8600/wiki' },
  });
});

test.each(['limit=0', 'limit=251', 'limit=x', 'cursor=x', 'sort=size', 'status=draft', 'id=x'])('%s', async (query) => {
  const { call } = createClient();
  const refused = await call('vera-viewer', 'GET', `api/v2/pages?${query}`);
  expect(refused.status).toBe(400);
  expect(titleOf(refused)).toContain(query.split('=')[0]);
});

test('people are told as far as they show themselves', async () => {
  const { call } = createClient();
  const accountIds = ['712020:sam-support', '712020:nobody-known', '712020:robin-responder'];
  const people = await call('robin-responder', 'POST', 'api/v2/users-bulk', { accountIds });
  expect(resultsOf(people, 'displayName')).toEqual(['Sam Support', 'Robin Responder']);
  expect(resultsOf(people, 'email')).toEqual(['', 'robin@example.test']);
  expect((await call('robin-responder', 'POST', 'api/v2/users-bulk', { accountIds: [] })).status).toBe(400);
  expect((await call('sam-support', 'GET', 'rest/api/user/current')).body).toMatchObject({
    displayName: 'Sam Support',
  });
});

test('rate-limit points count what was read', async () => {
  const { confluence } = createClient();
  const points = (method: string, path: string, answer: unknown) =>
    confluence.operationFor(method, `/wiki/${path}`)?.points(answer);
  expect(points('GET', 'api/v2/pages/1', {})).toBe(2);
  expect(points('GET', 'api/v2/spaces', { results: [1, 2] })).toBe(3);
  expect(points('POST', 'api/v2/users-bulk', { results: [1, 2] })).toBe(5);
  expect(points('POST', 'api/v2/pages', {})).toBe(1);
});
