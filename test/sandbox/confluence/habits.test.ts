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
