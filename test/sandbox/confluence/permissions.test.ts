import { adf, at, createClient, resultsOf } from './confluence-client';

const PAGES = 'api/v2/pages';
// Who may see and who may write in the two spaces.
const RIGHTS = [
  ['alex-admin', 'write', 'write'],
  ['robin-responder', 'write', 'write'],
  ['sam-support', 'write', 'view'],
  ['vera-viewer', 'view', 'view'],
  ['noah-nolink', 'view', 'none'],
  ['olga-outside', 'none', 'write'],
  ['mona-manager', 'view', 'view'],
  ['app', 'write', 'write'],
] as const;

test.each(RIGHTS)('%s: INC %s, OPS %s', async (who, inc, ops) => {
  const { call, spaceId, pageId } = createClient();
  const spaces = [
    { id: spaceId('INC'), page: pageId('Writing without blame'), right: inc },
    { id: spaceId('OPS'), page: pageId('Service: feature flags'), right: ops },
  ];
  for (const { id, page, right } of spaces) {
    const seen = right === 'none' ? 404 : 200;
    const written = right === 'write' ? 200 : 404;
    expect((await call(who, 'GET', `api/v2/spaces/${id}`)).status).toBe(seen);
    expect((await call(who, 'GET', `api/v2/spaces/${id}/pages`)).status).toBe(seen);
    expect((await call(who, 'GET', `${PAGES}/${page}`)).status).toBe(seen);
    expect((await call(who, 'POST', PAGES, { spaceId: id, title: 'New', body: adf('x') })).status).toBe(written);
    const title = { status: 'current', title: 'Renamed' };
    expect((await call(who, 'PUT', `${PAGES}/${page}/title`, title)).status).toBe(written);
    expect((await call(who, 'POST', `${PAGES}/${page}/properties`, { key: 'k', value: 1 })).status).toBe(written);
  }
  const shown = spaces.filter(({ right }) => right !== 'none').map(({ id }) => id);
  expect(resultsOf(await call(who, 'GET', 'api/v2/spaces'), 'id')).toEqual(shown);
});

test('nobody gets anything', async () => {
  const { call, pageId } = createClient();
  const id = pageId('Incident reviews');
  for (const path of [PAGES, `${PAGES}/${id}`, 'api/v2/spaces', `${PAGES}/${id}/labels`])
    expect((await call('nobody', 'GET', path)).status).toBe(401);
  const { status, body } = await call('nobody', 'GET', 'rest/api/user/current');
  expect([status, at(body, 'statusCode')]).toEqual([401, 401]);
});

test('operations tell what the viewer may do', async () => {
  const { call, spaceId, pageId } = createClient();
  const page = pageId('Incident reviews');
  const may = async (who: string) => at((await call(who, 'GET', `${PAGES}/${page}/operations`)).body, 'operations');
  expect(await may('robin-responder')).toContainEqual({ operation: 'update', targetType: 'page' });
  expect(await may('vera-viewer')).not.toContainEqual({ operation: 'update', targetType: 'page' });
  const space = await call('vera-viewer', 'GET', `api/v2/spaces/${spaceId('INC')}?include-operations=true`);
  expect(at(space.body, 'operations', 'results')).toEqual([{ operation: 'read', targetType: 'space' }]);
});
