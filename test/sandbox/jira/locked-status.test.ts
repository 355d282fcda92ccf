import { at, createClient } from './jira-client';

test('in a status with jira.issue.editable=false edits answer 400 and property writes 403; the rest goes on', async () => {
  const { call, jira } = createClient('busy');
  const key = jira.store.issues.find(({ summary }) => summary.startsWith('Exports of reports'))?.key ?? '';
  const alex = (method: string, path: string, body?: unknown) =>
    call('alex-admin', method, `issue/${key}${path}`, body);

  expect(at((await alex('GET', '')).body, 'fields', 'status', 'name')).toBe('Closed');
  expect((await alex('GET', '/editmeta')).body).toEqual({ fields: {} });
  expect(await alex('PUT', '', { fields: { summary: 'x' } })).toMatchObject({
    status: 400,
    body: { errors: { summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown." } },
  });
  expect((await alex('PUT', '/properties/some', 1)).status).toBe(403);
  const link = { globalId: 'a', object: { url: 'https://example.test', title: 'x' } };
  expect((await alex('POST', '/remotelink', link)).status).toBe(201);

  const { body } = await alex('GET', '/transitions');
  const reopen = (at(body, 'transitions') as { id: string; name: string }[]).find(({ name }) => name === 'In Progress');
  expect((await alex('POST', '/transitions', { transition: { id: reopen?.id } })).status).toBe(204);
  expect((await alex('PUT', '/properties/some', 1)).status).toBe(201);
  expect((await alex('PUT', '', { fields: { summary: 'x' } })).status).toBe(204);
});
