import { adfFindings } from '../../../sandbox/contracts/adf-schema';
import { adf, at, createClient, titleOf } from './confluence-client';

// What each answer looks like is held against the official descriptions by itself; here is what becomes of the page.
test('a page is made, read in every way, changed and deleted', async () => {
  const { make, call, spaceId } = createClient();
  const id = await make('A page', {}, '?private=false');
  const page = `api/v2/pages/${id}`;
  const ask = (method: string, path: string, body?: unknown) => call('alex-admin', method, path, body);
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body);
    expect([method, path, answer.status]).toEqual([method, path, method === 'DELETE' ? 204 : 200]);
    return answer.body;
  };

  const one = `${page}/properties/${String(at(await must('POST', `${page}/properties`, { key: 'k', value: { v: 1 } }), 'id'))}`;
  expect(await must('GET', one)).toMatchObject({ key: 'k', value: { v: 1 }, version: { number: 1 } });
  const second = { key: 'k', value: { v: 2 }, version: { number: 2 } };
  expect(await must('PUT', one, second)).toMatchObject(second);
  expect((await ask('PUT', one, second)).status).toBe(409);

  await must('POST', `rest/api/content/${id}/label`, [{ prefix: 'global', name: 'postmortem' }]);
  const update = { id, status: 'current', title: 'A page', body: adf('new') };
  await must('PUT', page, { ...update, version: { number: 2, message: 'm' } });
  const stale = await ask('PUT', page, { ...update, version: { number: 2 } });
  expect([stale.status, titleOf(stale)]).toEqual([409, expect.stringContaining('Version must be incremented')]);
  await must('PUT', `${page}/title`, { status: 'current', title: 'Another title' });

  const included = 'include-labels=true&include-properties=true&include-operations=true&include-versions=true';
  expect(await must('GET', `${page}?body-format=atlas_doc_format&${included}`)).toMatchObject({
    title: 'Another title',
    labels: { results: [{ name: 'postmortem' }] },
    properties: { results: [{ key: 'k', value: { v: 2 } }] },
    versions: { results: [{ number: 3 }, { number: 2 }, { number: 1 }] },
  });
  for (const part of ['properties', 'labels', 'versions', 'operations', 'ancestors', 'direct-children'])
    await must('GET', `${page}/${part}`);
  await must('GET', `${page}/versions?body-format=atlas_doc_format`);
  await must('GET', 'api/v2/pages?limit=2&body-format=atlas_doc_format');
  await must('GET', `api/v2/spaces/${spaceId('INC')}/pages?depth=all`);
  await must('GET', 'api/v2/spaces?keys=INC,OPS&description-format=plain');
  await must('GET', `api/v2/spaces/${spaceId('INC')}?include-operations=true&description-format=plain`);
  await must('POST', 'api/v2/users-bulk', { accountIds: ['712020:sam-support'] });
  await must('GET', 'rest/api/user/current');

  await must('DELETE', `rest/api/content/${id}/label?name=postmortem`);
  await must('DELETE', one);
  expect((await ask('GET', one)).status).toBe(404);
  await must('DELETE', page);
  expect((await call('nobody', 'GET', page)).status).toBe(401);
  expect((await ask('GET', 'api/v2/pages/1')).status).toBe(404);
});

test('the pages that the sandbox brings along are valid documents', () => {
  const { confluence } = createClient();
  for (const { title, versions } of confluence.store.pages.all())
    for (const { document } of versions)
      expect({ title, findings: adfFindings(JSON.parse(document)) }).toEqual({ title, findings: [] });
});
