import type { Sandbox } from '../../../../sandbox/sandbox';
import { listWith } from '../../expecting';
import { asPerson } from '../../sandbox-with';
import { edit, INCIDENT_PATH, listen, mark, MARKED, rename, ROBIN } from './listen';

describe('the filters of a trigger', () => {
  it('let through what carries the property, with the values that the trigger asks for', async () => {
    const { sandbox, heard } = listen({
      trigger: { filter: { expression: MARKED }, payload: { include: { propertyPaths: [INCIDENT_PATH] } } },
    });
    await mark(sandbox, 'INC-2', { incidentId: '10001', summary: 'not asked for' });
    await Promise.all([rename(sandbox, 'INC-1'), rename(sandbox, 'INC-2')]);
    await sandbox.forge.settle();
    expect(heard).toMatchObject([{ issue: { key: 'INC-2' }, payloadIncludeProperties: { [INCIDENT_PATH]: '10001' } }]);
    expect(sandbox.forge.deliveries().map(({ outcome, attempts }) => ({ outcome, attempts }))).toEqual(
      listWith({ outcome: 'filtered', attempts: 0 }, { outcome: 'delivered', attempts: 1 }),
    );
  });

  it('look at the source of a link', async () => {
    const { sandbox, heard } = listen({ trigger: { filter: { expression: MARKED } } });
    await mark(sandbox, 'INC-1');
    const link = (inward: string, outward: string) =>
      asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issueLink', {
        type: { name: 'Relates' },
        inwardIssue: { key: inward },
        outwardIssue: { key: outward },
      });
    await link('INC-5', 'INC-1');
    await link('INC-1', 'INC-4');
    await sandbox.forge.settle();
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['app-user', 'app', 0],
    ['app-user', 'user', 1],
    ['every-call', 'user', 0],
  ] as const)('keep away what the app did itself (%s, as the %s)', async (selfGenerated, actor, expected) => {
    const { sandbox, heard } = listen({ trigger: { filter: { ignoreSelf: true } } });
    sandbox.forge.setSwitches({ selfGenerated });
    await writeAs(sandbox, actor);
    await sandbox.forge.settle();
    expect(heard).toHaveLength(expected);
  });

  it.each([
    [undefined, false, true],
    ['IGNORE', false, false],
    ['RECEIVE', true, false],
    ['RECEIVE_AND_LOG', true, true],
  ])('do as onError %s says when the expression fails', async (onError, received, logged) => {
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { sandbox, heard } = listen({
      trigger: { filter: { expression: 'event.issue.fields.nothing == 1', ...(onError ? { onError } : {}) } },
    });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard).toHaveLength(received ? 1 : 0);
    expect(spoken.mock.calls.some(([line]) => String(line).includes("there is no 'nothing'"))).toBe(logged);
    spoken.mockRestore();
  });

  it('name at most five paths of properties', () => {
    const propertyPaths = ['a', 'b', 'c', 'd', 'e'].map((name) => `issue.properties['x'].${name}`);
    const of = (expression: string) => () =>
      listen({ trigger: { filter: { expression }, payload: { include: { propertyPaths } } } });
    expect(of("event.runtime.issue.properties['x'].a != null")).not.toThrow();
    expect(of("event.runtime.issue.properties['x'].f != null")).toThrow('6 paths of entity properties');
  });
});

/** An edit that the app makes, as its own user or as a person; through the bridge the person needs no resolver. */
async function writeAs(sandbox: Sandbox, actor: 'app' | 'user'): Promise<void> {
  const path = '/rest/api/3/issue/INC-1';
  const init = edit('By the app');
  if (actor === 'user')
    return void (await sandbox.forge.fetchProduct({ accountId: ROBIN, product: 'jira', path, init }));
  const request = new Request(`${sandbox.site.baseUrl}${path}`, init);
  await sandbox.request('jira', request, { kind: 'app', accountId: sandbox.site.appAccountId });
}
