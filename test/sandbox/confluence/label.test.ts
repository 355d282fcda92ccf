import { at, createClient, resultsOf } from './confluence-client';

const WRITE = (id: string) => `rest/api/content/${id}/label`;
const READ = (id: string) => `api/v2/pages/${id}/labels`;
const global = (name: string) => ({ prefix: 'global', name });

test('labels are added to those that are there, in small letters, and one of a name is one thing', async () => {
  const { call, make } = createClient();
  const [id, other] = [await make('A'), await make('B')];
  const { status, body } = await call('robin-responder', 'POST', WRITE(id), [global('Postmortem'), global('sev-1')]);
  expect([status, at(body, 'size')]).toEqual([200, 2]);
  expect(at(body, 'results', 0)).toMatchObject({ prefix: 'global', name: 'postmortem', label: 'postmortem' });
  await call('robin-responder', 'POST', WRITE(id), global('postmortem'));
  await call('robin-responder', 'POST', WRITE(other), [global('postmortem')]);
  const [first, second] = [await call('vera-viewer', 'GET', READ(id)), await call('vera-viewer', 'GET', READ(other))];
  expect(resultsOf(first, 'name')).toEqual(['postmortem', 'sev-1']);
  expect(resultsOf(second, 'id')).toEqual([resultsOf(first, 'id')[0]]);
  expect((await call('robin-responder', 'DELETE', `${WRITE(id)}?name=sev-1`)).status).toBe(204);
  expect(resultsOf(await call('vera-viewer', 'GET', READ(id)), 'name')).toEqual(['postmortem']);
});

test('who may see the page and not edit it gets 403, others 404, in the older shape', async () => {
  const { call, make } = createClient();
  const id = await make('A');
  const refused = await call('vera-viewer', 'POST', WRITE(id), [global('x')]);
  expect(refused).toMatchObject({ status: 403, body: { statusCode: 403, data: { authorized: false } } });
  expect((await call('olga-outside', 'POST', WRITE(id), [global('x')])).status).toBe(404);
});

test.each([[[global('two words')]], [[{ name: 'x' }]], [[global('')]], ['x']])('%j is no label', async (labels) => {
  const { call, make } = createClient();
  expect((await call('robin-responder', 'POST', WRITE(await make('A')), labels)).status).toBe(400);
});
