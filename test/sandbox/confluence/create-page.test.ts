import { adf, at, createClient, titleOf } from './confluence-client';

const PAGES = 'api/v2/pages';
const EXISTS = 'A page with this title already exists: A page already exists with the same TITLE in this space';

test('a page comes under the homepage of its space and answers 200 without its body', async () => {
  const { call, spaceId, pageId } = createClient();
  const given = { spaceId: spaceId('INC'), title: 'Review of INC-1: a & b/c', body: adf('Hello') };
  const { status, body } = await call('robin-responder', 'POST', PAGES, given);
  const id = String(at(body, 'id'));
  expect(status).toBe(200);
  expect(id).toMatch(/^\d+$/);
  expect(body).toMatchObject({
    status: 'current',
    title: 'Review of INC-1: a & b/c',
    spaceId: spaceId('INC'),
    parentId: pageId('Incident reviews'),
    parentType: 'page',
    authorId: '712020:robin-responder',
    createdAt: '2026-11-21T10:00:00.000Z',
    version: { number: 1, message: '', minorEdit: false },
    _links: {
      base: 'http://localhost:8600/wiki',
      webui: `/spaces/INC/pages/${id}/Review+of+INC-1%3A+a+%26+b%2Fc`,
    },
  });
  expect(body).not.toHaveProperty('body');
});

test('the body comes back as text when it is asked for', async () => {
  const { call, make } = createClient();
  const id = await make('A', { body: { atlas_doc_format: adf('Hello') } });
  const { body } = await call('vera-viewer', 'GET', `${PAGES}/${id}?body-format=atlas_doc_format`);
  expect(at(body, 'body')).toEqual({ atlas_doc_format: adf('Hello') });
  expect((await call('vera-viewer', 'GET', `${PAGES}/${id}?body-format=storage`)).status).toBe(501);
  expect((await call('vera-viewer', 'GET', `${PAGES}/${id}?body-format=nonsense`)).status).toBe(400);
});

test('a title is there once per space, whatever its case, and an archived page keeps its own', async () => {
  const { call, make, spaceId, confluence } = createClient();
  const id = await make('Once');
  const again = { spaceId: spaceId('INC'), title: 'ONCE', body: adf('x') };
  const refused = await call('sam-support', 'POST', PAGES, again);
  expect(refused.body).toEqual({ errors: [{ status: 400, code: 'BAD_REQUEST', title: EXISTS, detail: null }] });
  expect((await call('robin-responder', 'POST', PAGES, { ...again, spaceId: spaceId('OPS') })).status).toBe(200);
  const page = confluence.store.pages.get(id);
  if (page) page.status = 'archived';
  expect(titleOf(await call('sam-support', 'POST', PAGES, again))).toBe(EXISTS);
  if (page) page.status = 'trashed';
  expect((await call('sam-support', 'POST', PAGES, again)).status).toBe(200);
});

test('a private page keeps its title too, and shows itself to its creator alone', async () => {
  const { call, make, spaceId } = createClient();
  const id = await make('Secret', {}, '?private=true');
  const child = await make('Below the secret', { parentId: id });
  for (const page of [id, child]) {
    expect((await call('robin-responder', 'GET', `${PAGES}/${page}`)).status).toBe(200);
    for (const who of ['alex-admin', 'sam-support', 'app'])
      expect((await call(who, 'GET', `${PAGES}/${page}`)).status).toBe(404);
  }
  expect(titleOf(await call('alex-admin', 'POST', PAGES, { spaceId: spaceId('INC'), title: 'Secret' }))).toBe(EXISTS);
});

test('a draft is for its author; it needs no title and reserves none', async () => {
  const { call, make } = createClient();
  const parentId = await make('Review');
  const id = await make('', { status: 'draft', parentId });
  expect((await call('robin-responder', 'GET', `${PAGES}/${id}`)).status).toBe(404);
  expect((await call('robin-responder', 'GET', `${PAGES}/${id}?get-draft=true`)).body).toMatchObject({
    status: 'draft',
  });
  expect((await call('alex-admin', 'GET', `${PAGES}/${id}?get-draft=true`)).status).toBe(404);
  const published = { id, status: 'current', title: 'What I saw', body: adf('I saw'), version: { number: 1 } };
  expect((await call('robin-responder', 'PUT', `${PAGES}/${id}`, published)).body).toMatchObject({
    status: 'current',
    parentId,
    version: { number: 1 },
  });
  expect((await call('alex-admin', 'GET', `${PAGES}/${id}`)).status).toBe(200);
});

test.each([
  ['no title', { title: ' ' }, 400],
  ['a title of 256 characters', { title: 'x'.repeat(256) }, 400],
  ['a title of 128 characters outside the first plane, which may count twice', { title: '😀'.repeat(128) }, 400],
  ['a space key for an id', { spaceId: 'INC' }, 400],
  ['a space that is not there', { spaceId: '1' }, 404],
  ['a parent that is not there', { parentId: '1' }, 404],
  ['a body that is no JSON', { body: { ...adf(''), value: 'Hello' } }, 400],
  ['a body that is no document', { body: { ...adf(''), value: '{"type":"doc","content":[]}' } }, 400],
  ['an empty text in the document', { body: adf('') }, 400],
  ['storage format', { body: { representation: 'storage', value: '<p/>' } }, 501],
  ['a live doc', { subtype: 'live' }, 501],
  ['more than 5 MB', { body: adf('x'.repeat(5 * 1024 * 1024)) }, 413],
  ['more than 5 MB only because quotes are escaped twice', { body: adf('"'.repeat(1_320_000)) }, 413],
  ['a little less than 5 MB', { body: adf('"'.repeat(1_300_000)) }, 200],
])('%s', async (_, more, expected) => {
  const { call, spaceId } = createClient();
  const given = { spaceId: spaceId('INC'), title: 'A page', body: adf('x'), ...more };
  expect((await call('robin-responder', 'POST', PAGES, given)).status).toBe(expected);
});

test('half a pair in a title does no harm', async () => {
  const { call, make } = createClient();
  const id = await make('cut \ud83d');
  expect((await call('robin-responder', 'GET', `${PAGES}/${id}`)).body).toMatchObject({ title: 'cut ?' });
});

test('at the root of the space there is no parent, and none may be named', async () => {
  const { call, make, spaceId, pageId } = createClient();
  const id = await make('Root', {}, '?root-level=true');
  expect((await call('robin-responder', 'GET', `${PAGES}/${id}`)).body).toMatchObject({
    parentId: null,
    parentType: null,
  });
  const given = { spaceId: spaceId('INC'), title: 'B', parentId: pageId('Incident reviews') };
  expect((await call('robin-responder', 'POST', `${PAGES}?root-level=true`, given)).status).toBe(400);
  const elsewhere = { spaceId: spaceId('OPS'), title: 'B', parentId: pageId('Incident reviews') };
  expect((await call('robin-responder', 'POST', PAGES, elsewhere)).status).toBe(400);
});

test('JSON must say that it is JSON', async () => {
  const { confluence, site } = createClient();
  const request = new Request(`${site.baseUrl}/wiki/${PAGES}`, { method: 'POST', body: '{}' });
  const actor = { kind: 'user', accountId: '712020:robin-responder' } as const;
  expect((await confluence.fetch(request, actor)).status).toBe(415);
});
