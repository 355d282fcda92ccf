import { createSandbox } from '../../../sandbox/sandbox';
import { describeState } from '../../../sandbox/control/describe-state';
import { at, createClient, listAt } from '../jira/jira-client';

test('the busy world is the quiet one and more, with the same ids for what both have', () => {
  const [quiet, busy] = [describeState(createSandbox()), describeState(createSandbox({ world: 'busy' }))];
  const subset = <T extends { id: string }>(all: readonly T[], of: readonly T[]) =>
    all.filter(({ id }) => of.some((entry) => entry.id === id));

  expect(subset(busy.incidents, quiet.incidents)).toEqual(quiet.incidents);
  expect(subset(busy.projects, quiet.projects)).toEqual(quiet.projects);
  expect(busy.users.length).toBeGreaterThan(quiet.users.length);
  expect(busy.projects.map(({ key, type, style }) => `${key} ${type} ${style}`)).toEqual([
    'INC software classic',
    'OPS software classic',
    'SEC software classic',
    'DESK service_desk classic',
    'NORD software classic',
    'TEAM software next-gen',
    'AUD software classic',
  ]);
});

test('few may browse the restricted project, by their role in it', async () => {
  const { call } = createClient('busy');
  const seen = async (who: string) =>
    listAt((await call(who, 'GET', 'project/search')).body, 'values').map((project) => at(project, 'key'));

  for (const who of ['alex-admin', 'signe-security']) expect(await seen(who)).toContain('SEC');
  for (const who of ['robin-responder', 'mona-manager', 'vera-viewer']) {
    expect(await seen(who)).not.toContain('SEC');
    expect((await call(who, 'GET', 'issue/SEC-1')).status).toBe(404);
  }
});

test('comments restricted to a role and to a group are for those who are in it', async () => {
  const { call, jira } = createClient('busy');
  const key = jira.store.issues.find(({ summary }) => summary.startsWith('Order confirmations'))?.key ?? '';
  const restrictions = async (who: string) =>
    listAt((await call(who, 'GET', `issue/${key}/comment`)).body, 'comments').map((comment) =>
      at(comment, 'visibility', 'type'),
    );

  expect(await restrictions('alex-admin')).toEqual([undefined, 'role', 'group']);
  expect(await restrictions('sam-support')).toEqual([undefined, 'role']);
  expect(await restrictions('vera-viewer')).toEqual([undefined]);
});

test('the same incidents stand once more in other words', async () => {
  const { call } = createClient('busy');
  const read = async (key: string) => (await call('alex-admin', 'GET', `issue/${key}?expand=names,changelog`)).body;
  const [own, other] = [await read('INC-1'), await read('NORD-1')];

  expect(at(other, 'fields', 'summary')).toBe(at(own, 'fields', 'summary'));
  expect(at(other, 'fields', 'status')).toMatchObject({ name: 'Løst', statusCategory: { key: 'done' } });
  expect(at(other, 'changelog', 'total')).toBe(at(own, 'changelog', 'total'));
  const valueOf = (body: unknown, name: string) =>
    at(body, 'fields', Object.entries(at(body, 'names') ?? {}).find(([, value]) => value === name)?.[0] ?? '');
  expect(at(valueOf(other, 'Alvorlighed'), 'value')).toBe(at(valueOf(own, 'Severity'), 'value'));
  expect(valueOf(other, 'Incident started')).toBe(valueOf(own, 'Impact start'));
  expect(valueOf(other, 'Time detected')).toBe(valueOf(own, 'Detected at'));
});

test('an incident that was reopened twice tells of all three resolutions', async () => {
  const { call, jira } = createClient('busy');
  const key = jira.store.issues.find(({ summary }) => summary.startsWith('Search finds nothing'))?.key ?? '';
  const { body } = await call('alex-admin', 'GET', `issue/${key}?expand=changelog`);
  const items = listAt(body, 'changelog', 'histories').flatMap((history) => listAt(history, 'items'));

  expect(items.filter((item) => at(item, 'toString') === 'Resolved')).toHaveLength(3);
  expect(at(body, 'fields', 'resolutiondate')).toBe('2026-05-06T08:15:00.000+0000');
});
