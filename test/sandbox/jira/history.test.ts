import { at, createClient, doc, listAt, textWith } from './jira-client';

test('the changelog comes oldest first and page by page', async () => {
  const { call } = createClient();
  const first = (await call('robin-responder', 'GET', 'issue/INC-3/changelog?maxResults=4')).body;
  expect(first).toMatchObject({
    startAt: 0,
    maxResults: 4,
    total: 7,
    isLast: false,
    nextPage: textWith('startAt=4'),
  });
  const second = (await call('robin-responder', 'GET', 'issue/INC-3/changelog?maxResults=4&startAt=4')).body;
  expect(second).toMatchObject({ isLast: true });
  const times = [first, second].flatMap((page) => listAt(page, 'values').map((entry) => at(entry, 'created')));
  expect(times).toHaveLength(7);
  expect([...times].sort()).toEqual(times);
});

test('changelogs of many issues can be limited to fields', async () => {
  const { call } = createClient();
  const { body } = await call('robin-responder', 'POST', 'changelog/bulkfetch', {
    issueIdsOrKeys: ['INC-1', 'INC-3'],
    fieldIds: ['status'],
  });
  const items = listAt(body, 'issueChangeLogs').flatMap((log) =>
    listAt(log, 'changeHistories').flatMap((entry) => listAt(entry, 'items')),
  );
  expect(new Set(items.map((item) => at(item, 'field')))).toEqual(new Set(['status']));
  expect(items).toHaveLength(5);
});

test('moving to a done status resolves the issue, and leaving it clears that', async () => {
  const { call } = createClient();
  const move = async (name: string) => {
    const transitions = listAt((await call('robin-responder', 'GET', 'issue/INC-2/transitions')).body, 'transitions');
    const id = at(
      transitions.find((transition) => at(transition, 'name') === name),
      'id',
    );
    return call('robin-responder', 'POST', 'issue/INC-2/transitions', { transition: { id } });
  };
  const state = async () =>
    at((await call('robin-responder', 'GET', 'issue/INC-2?fields=status,resolution,resolutiondate')).body, 'fields');
  expect((await move("Won't do")).status).toBe(204);
  expect(await state()).toMatchObject({
    resolution: { name: "Won't Do" },
    resolutiondate: '2026-11-21T10:00:00.000+0000',
  });
  expect((await move('In Progress')).status).toBe(204);
  expect(await state()).toMatchObject({
    status: { statusCategory: { key: 'indeterminate' } },
    resolution: null,
    resolutiondate: null,
  });
});

test('those who may not transition see no transition and can take none', async () => {
  const { call } = createClient();
  expect(listAt((await call('vera-viewer', 'GET', 'issue/INC-2/transitions')).body, 'transitions')).toEqual([]);
  expect((await call('vera-viewer', 'POST', 'issue/INC-2/transitions', { transition: { id: '31' } })).status).toBe(400);
});

test('a comment is read back with its properties, internal ones as such', async () => {
  const { call } = createClient();
  const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
  expect(
    (await call('vera-viewer', 'POST', 'issue/INC-3/comment', { body: doc('Seen.'), properties: internal })).status,
  ).toBe(201);
  const { body } = await call(
    'robin-responder',
    'GET',
    'issue/INC-3/comment?orderBy=-created&maxResults=1&expand=properties',
  );
  expect(at(body, 'comments', 0)).toMatchObject({ body: doc('Seen.'), jsdPublic: false, properties: internal });
  expect((await call('mona-manager', 'POST', 'issue/INC-3/comment', { body: doc('No.') })).status).toBe(400);
});

test('a restricted comment is for those it is restricted to', async () => {
  const { call } = createClient();
  const visibility = { type: 'role', value: 'Incident responders' };
  expect(
    (await call('robin-responder', 'POST', 'issue/INC-3/comment', { body: doc('Between us.'), visibility })).status,
  ).toBe(201);
  const total = async (who: string) => at((await call(who, 'GET', 'issue/INC-3/comment')).body, 'total');
  expect(Number(await total('sam-support')) - Number(await total('vera-viewer'))).toBe(1);
  expect((await call('vera-viewer', 'POST', 'issue/INC-3/comment', { body: doc('x'), visibility })).status).toBe(400);
});

test.each(['properties', 'historyMetadata'])(
  '%s in the body of a transition is refused by its name, and nothing moves',
  async (part) => {
    const { call } = createClient();
    const statusName = async () =>
      at((await call('robin-responder', 'GET', 'issue/INC-2?fields=status')).body, 'fields', 'status', 'name');
    const before = await statusName();
    const move = { transition: { id: '31' }, [part]: part === 'properties' ? [{ key: 'a', value: 1 }] : {} };
    const { status, body } = await call('robin-responder', 'POST', 'issue/INC-2/transitions', move);

    expect([status, at(body, 'errorMessages')]).toEqual([501, [expect.stringContaining(`'${part}'`)]]);
    expect(await statusName()).toBe(before);
  },
);
