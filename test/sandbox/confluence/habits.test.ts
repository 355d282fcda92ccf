import { adf, createClient } from './confluence-client';

const ROBIN = 'robin-responder';

const newPage = (client: ReturnType<typeof createClient>, title: string) => ({
  spaceId: client.spaceId('INC'),
  status: 'current',
  title,
  body: adf('text'),
});

test.each([
  ['known-words', 400, true],
  ['other-words', 400, false],
  ['conflict', 409, true],
] as const)('a title that is taken is refused in the way %s', async (takenTitle, status, isKnown) => {
  const client = createClient();
  client.site.habits.set({ takenTitle });
  await client.make('Taken');
  const answer = await client.call(ROBIN, 'POST', 'api/v2/pages', newPage(client, 'Taken'));

  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body).includes('title already exists')).toBe(isKnown);
});

test.each([409, 400] as const)('a second property of a key is refused with %i', async (takenPropertyKey) => {
  const client = createClient();
  client.site.habits.set({ takenPropertyKey });
  const path = `api/v2/pages/${await client.make('With a property')}/properties`;
  await client.call(ROBIN, 'POST', path, { key: 'k', value: 1 });

  expect((await client.call(ROBIN, 'POST', path, { key: 'k', value: 2 })).status).toBe(takenPropertyKey);
});

test('a site without private pages refuses one and makes nothing', async () => {
  const client = createClient();
  client.site.habits.set({ privatePages: 'refused' });
  const before = client.confluence.store.pages.all().length;

  expect((await client.call(ROBIN, 'POST', 'api/v2/pages?private=true', newPage(client, 'Mine'))).status).toBe(400);
  expect(client.confluence.store.pages.all()).toHaveLength(before);
  expect((await client.call(ROBIN, 'POST', 'api/v2/pages', newPage(client, 'Mine'))).status).toBe(200);
});

describe('drafts below a page', () => {
  const client = createClient();
  const draft = { status: 'draft', title: 'Notes' };
  const listed = async (who: string, parentId: string) =>
    (await client.call(who, 'GET', `api/v2/pages/${parentId}/direct-children`)).body;

  test('are listed among the children to their author alone, or to nobody', async () => {
    const parentId = await client.make('Parent');
    const id = await client.make('', { ...draft, parentId });
    expect(await listed(ROBIN, parentId)).toMatchObject({ results: [{ id, status: 'draft', title: 'Notes' }] });
    expect(await listed('alex-admin', parentId)).toMatchObject({ results: [] });
    client.site.habits.set({ draftsAmongChildren: 'left-out' });
    expect(await listed(ROBIN, parentId)).toMatchObject({ results: [] });
  });

  test('take properties, or none', async () => {
    const path = `api/v2/pages/${await client.make('', draft)}/properties`;
    client.site.habits.set({ draftProperties: 'refused' });
    expect((await client.call(ROBIN, 'POST', path, { key: 'k', value: 1 })).status).toBe(404);
    client.site.habits.set({ draftProperties: 'kept' });
    expect((await client.call(ROBIN, 'POST', path, { key: 'k', value: 1 })).status).toBe(200);
  });

  test('can be refused; elsewhere drafts are still made', async () => {
    client.site.habits.set({ childDrafts: 'refused' });
    const page = { ...newPage(client, ''), ...draft };
    const below = { ...page, parentId: await client.make('Another parent') };
    expect((await client.call(ROBIN, 'POST', 'api/v2/pages', below)).status).toBe(400);
    expect((await client.call(ROBIN, 'POST', 'api/v2/pages', page)).status).toBe(200);
  });
});
