import { attachContracts, checkOperations, describeFinding } from '../../support/contracts';
import { adfFindings } from '../../support/adf-schema';
import { contractsFolder } from '../../support/contracts/load-spec';
import { adf, at, createClient } from './confluence-client';

const described = contractsFolder() ? test : test.skip;

described('every operation and its scopes are official', () => {
  expect(checkOperations(createClient().confluence.operations).map(describeFinding)).toEqual([]);
});

described('requests and answers are as the official descriptions say', async () => {
  const client = createClient();
  const contracts = attachContracts(client);
  const { make, call, spaceId } = client;
  const id = await make('A page', {}, '?private=false');
  const page = `api/v2/pages/${id}`;
  const as = (method: string, path: string, body?: unknown) => call('alex-admin', method, path, body);
  const property = await as('POST', `${page}/properties`, { key: 'k', value: { v: 1 } });
  const one = `${page}/properties/${String(at(property.body, 'id'))}`;
  await as('GET', one);
  await as('PUT', one, { key: 'k', value: { v: 2 }, version: { number: 2 } });
  await as('PUT', one, { key: 'k', value: { v: 2 }, version: { number: 2 } });
  await as('POST', `rest/api/content/${id}/label`, [{ prefix: 'global', name: 'postmortem' }]);
  const update = { id, status: 'current', title: 'A page', body: adf('new') };
  await as('PUT', page, { ...update, version: { number: 2, message: 'm' } });
  await as('PUT', page, { ...update, version: { number: 2 } });
  await as('PUT', `${page}/title`, { status: 'current', title: 'Another title' });
  const included = 'include-labels=true&include-properties=true&include-operations=true&include-versions=true';
  await as('GET', `${page}?body-format=atlas_doc_format&${included}`);
  for (const part of ['properties', 'labels', 'versions', 'operations', 'ancestors', 'direct-children'])
    await as('GET', `${page}/${part}`);
  await as('GET', `${page}/versions?body-format=atlas_doc_format`);
  await as('GET', 'api/v2/pages?limit=2&body-format=atlas_doc_format');
  await as('GET', `api/v2/spaces/${spaceId('INC')}/pages?depth=all`);
  await as('GET', 'api/v2/spaces?keys=INC,OPS&description-format=plain');
  await as('GET', `api/v2/spaces/${spaceId('INC')}?include-operations=true&description-format=plain`);
  await as('POST', 'api/v2/users-bulk', { accountIds: ['712020:sam-support'] });
  await as('GET', 'rest/api/user/current');
  await as('DELETE', `rest/api/content/${id}/label?name=postmortem`);
  await as('DELETE', one);
  await as('DELETE', page);
  await as('GET', page);
  await call('vera-viewer', 'POST', `rest/api/content/${id}/label`, [{ prefix: 'global', name: 'x' }]);
  await call('nobody', 'GET', page);
  await as('GET', 'api/v2/pages/1');
  expect(contracts.checked()).toBeGreaterThan(25);
  contracts.expectNoFindings();
});

test('the pages that the sandbox brings along are valid documents', () => {
  const { confluence } = createClient();
  for (const { title, versions } of confluence.store.pages.all())
    for (const { document } of versions)
      expect({ title, findings: adfFindings(JSON.parse(document)) }).toEqual({ title, findings: [] });
});
