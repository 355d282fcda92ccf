import { adf, at, createClient, resultsOf, titleOf } from './confluence-client';

const PAGES = 'api/v2/pages';

test('each update is a version, and the old ones stay readable', async () => {
  const { call, make, site } = createClient();
  const id = await make('First');
  site.clock.advance(60_000);
  const update = { id, status: 'current', title: 'Second', body: adf('new'), version: { number: 2, message: 'why' } };
  expect((await call('sam-support', 'PUT', `${PAGES}/${id}`, update)).body).toMatchObject({
    title: 'Second',
    authorId: '712020:robin-responder',
    version: { number: 2, message: 'why', authorId: '712020:sam-support', createdAt: '2026-11-21T10:01:00.000Z' },
  });
  const old = await call('vera-viewer', 'GET', `${PAGES}/${id}?version=1&body-format=atlas_doc_format`);
  expect(old.body).toMatchObject({ title: 'First', status: 'historical', body: { atlas_doc_format: adf('Hello') } });
  const versions = await call('vera-viewer', 'GET', `${PAGES}/${id}/versions?body-format=atlas_doc_format`);
  expect(resultsOf(versions, 'number')).toEqual([2, 1]);
  expect(at(versions.body, 'results', 0, 'page')).toEqual({
    id,
    title: 'Second',
    body: { atlas_doc_format: adf('new') },
  });
  expect((await call('vera-viewer', 'GET', `${PAGES}/${id}?version=3`)).status).toBe(404);
});

test('a stale version is refused in the words that clients know', async () => {
  const { call, make } = createClient();
  const id = await make('A');
  const update = { id, status: 'current', title: 'A', body: adf('new'), version: { number: 1 } };
  const refused = await call('sam-support', 'PUT', `${PAGES}/${id}`, update);
  const title = 'Version must be incremented when updating a page. Current Version: [1]. Provided version: [1]';
  expect(refused.status).toBe(409);
  expect(refused.body).toEqual({ errors: [{ status: 409, code: 'CONFLICT', title, detail: null }] });
});

test('renaming is a version and may not take another title', async () => {
  const { call, make } = createClient();
  const id = await make('A');
  await make('B');
  expect((await call('sam-support', 'PUT', `${PAGES}/${id}/title`, { status: 'current', title: 'b' })).status).toBe(
    400,
  );
  expect(
    (await call('sam-support', 'PUT', `${PAGES}/${id}/title`, { status: 'current', title: 'a' })).body,
  ).toMatchObject({
    title: 'a',
    version: { number: 2 },
  });
});

test('a page may not move below itself; another parent and owner are kept', async () => {
  const { call, make } = createClient();
  const [id, other] = [await make('A'), await make('B')];
  const child = await make('Child', { parentId: id });
  const update = { id, status: 'current', title: 'A', body: adf('x'), version: { number: 2 } };
  expect((await call('sam-support', 'PUT', `${PAGES}/${id}`, { ...update, parentId: child })).status).toBe(400);
  const moved = { ...update, parentId: other, ownerId: '712020:sam-support' };
  expect((await call('sam-support', 'PUT', `${PAGES}/${id}`, moved)).body).toMatchObject({
    parentId: other,
    ownerId: '712020:sam-support',
    lastOwnerId: '712020:robin-responder',
  });
  const ancestors = await call('sam-support', 'GET', `${PAGES}/${child}/ancestors?limit=2`);
  expect(resultsOf(ancestors, 'id')).toEqual([other, id]);
});

test('a deleted page is in the trash, comes back, and is gone after a purge', async () => {
  const { call, make } = createClient();
  const id = await make('A');
  const child = await make('Child', { parentId: id });
  expect((await call('sam-support', 'DELETE', `${PAGES}/${id}`)).status).toBe(204);
  expect((await call('sam-support', 'GET', `${PAGES}/${id}`)).body).toMatchObject({ status: 'trashed' });
  expect((await call('sam-support', 'GET', `${PAGES}/${id}?status=current`)).status).toBe(404);
  expect((await call('sam-support', 'GET', `${PAGES}/${child}`)).body).not.toMatchObject({ parentId: id });
  expect(resultsOf(await call('sam-support', 'GET', `${PAGES}?id=${id}`), 'id')).toEqual([]);
  expect(resultsOf(await call('sam-support', 'GET', `${PAGES}?id=${id}&status=trashed`), 'id')).toEqual([id]);
  const restore = { id, status: 'current', title: 'ignored', body: adf('ignored'), version: { number: 2 } };
  expect((await call('sam-support', 'PUT', `${PAGES}/${id}`, restore)).body).toMatchObject({
    title: 'A',
    status: 'current',
  });
  expect((await call('sam-support', 'DELETE', `${PAGES}/${id}?purge=true`)).status).toBe(400);
  await call('sam-support', 'DELETE', `${PAGES}/${id}`);
  expect((await call('sam-support', 'DELETE', `${PAGES}/${id}?purge=true`)).status).toBe(404);
  expect((await call('alex-admin', 'DELETE', `${PAGES}/${id}?purge=true`)).status).toBe(204);
  expect((await call('alex-admin', 'GET', `${PAGES}/${id}`)).status).toBe(404);
});

test('a draft is thrown away only when that is said', async () => {
  const { call, make } = createClient();
  const id = await make('A', { status: 'draft' });
  expect((await call('robin-responder', 'DELETE', `${PAGES}/${id}`)).status).toBe(400);
  expect((await call('robin-responder', 'DELETE', `${PAGES}/${id}?draft=true`)).status).toBe(204);
});

test('what is not built says so by name', async () => {
  const { call, make } = createClient();
  const id = await make('A');
  const update = { id, status: 'draft', title: 'A', body: adf('x'), version: { number: 2 } };
  expect(titleOf(await call('sam-support', 'PUT', `${PAGES}/${id}`, update))).toContain('drafts of published pages');
  expect(titleOf(await call('sam-support', 'GET', `${PAGES}/${id}?include-likes=true`))).toContain('include-likes');
  expect((await call('sam-support', 'GET', 'api/v2/blogposts')).status).toBe(501);
});
