import { asApp, asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { Sandbox } from '../../../sandbox/sandbox';
import { aNumber, aString, listWith, objectWith, textWith } from '../expecting';
import { asPerson, sandboxWith } from '../sandbox-with';

const ROBIN = '712020:robin-responder';
const MARKER = 'blameless-postmortem-action';
const MARKED = `event.runtime.issue.properties['${MARKER}'].incidentId != null`;
const INCIDENT_PATH = `issue.properties['${MARKER}'].incidentId`;
const ISSUE_EVENTS = [
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:created:issuelink',
  'avi:jira:deleted:issuelink',
];

type Heard = Readonly<Record<string, unknown>>;
type Listening = {
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly scopes?: readonly string[];
  readonly answer?: (event: Heard, context: Heard) => unknown;
};

function listen({ trigger, scopes, answer = () => undefined }: Listening = {}) {
  const heard: Heard[] = [];
  const contexts: Heard[] = [];
  const onIssueEvent = (event: Heard, context: Heard) => {
    heard.push(event);
    contexts.push(context);
    return answer(event, context);
  };
  const sandbox = sandboxWith({
    modules: { trigger: [{ key: 'changes', function: 'onIssueEvent', events: ISSUE_EVENTS, ...trigger }] },
    functions: { onIssueEvent },
    ...(scopes ? { scopes } : {}),
  });
  return { sandbox, heard, contexts };
}

const rename = (sandbox: Sandbox, key: string, summary = 'Renamed') =>
  asPerson(sandbox, ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });
const mark = (sandbox: Sandbox, key: string, value: unknown = { incidentId: '10001' }) =>
  asPerson(sandbox, ROBIN, 'PUT', `/rest/api/3/issue/${key}/properties/${MARKER}`, value);

describe('an event of Jira', () => {
  it('reaches the trigger when things settle, in its documented shape, with nobody there', async () => {
    const { sandbox, heard, contexts } = listen();
    await rename(sandbox, 'INC-1');
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'waiting', attempts: 0 }]);
    await sandbox.forge.settle();
    expect(heard).toEqual([
      {
        eventType: 'avi:jira:updated:issue',
        timestamp: aNumber,
        selfGenerated: false,
        atlassianId: ROBIN,
        issue: {
          id: aString,
          key: 'INC-1',
          fields: objectWith({
            summary: 'Renamed',
            issuetype: objectWith({ name: 'Incident' }),
            project: objectWith({ key: 'INC' }),
            status: objectWith({ statusCategory: objectWith({ key: 'done' }) }),
            creator: objectWith({ accountId: aString }),
          }),
        },
        changelog: { id: aString, items: [objectWith({ field: 'summary', toString: 'Renamed' })] },
      },
    ]);
    expect(JSON.stringify(heard)).not.toContain('@example.test');
    expect(contexts[0]).toHaveProperty('installContext');
    expect(contexts[0]).not.toHaveProperty('principal');
    expect(sandbox.forge.deliveries()).toMatchObject([
      { event: 'avi:jira:updated:issue', trigger: 'changes', outcome: 'delivered', attempts: 1 },
    ]);
  });

  it('tells of new issues, and of links that come and go', async () => {
    const { sandbox, heard } = listen();
    const fields = { project: { key: 'INC' }, issuetype: { name: 'Task' }, summary: 'Raise the limit' };
    const { id, key } = await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issue', { fields });
    const incident = sandbox.jira.store.issues.find((issue) => issue.key === 'INC-1');
    await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: 'INC-1' },
      outwardIssue: { key },
    });
    const link = sandbox.jira.store.links.find(({ outwardIssueId }) => outwardIssueId === id);
    await asPerson(sandbox, ROBIN, 'DELETE', `/rest/api/3/issueLink/${link?.id ?? ''}`);
    await sandbox.forge.settle();
    const ends = {
      id: link?.id,
      sourceIssueId: incident?.id,
      destinationIssueId: id,
      sourceProjectId: aString,
      destinationProjectId: aString,
      issueLinkType: objectWith({ name: 'Relates' }),
    };
    expect(heard).toMatchObject([
      { eventType: 'avi:jira:created:issue', issue: { id, key } },
      { eventType: 'avi:jira:created:issuelink', ...ends },
      { eventType: 'avi:jira:deleted:issuelink', ...ends },
    ]);
    expect(heard[0]).not.toHaveProperty('changelog');
  });

  it('is none for comments, properties and an edit that changes nothing', async () => {
    const { sandbox, heard } = listen();
    await mark(sandbox, 'INC-1');
    await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issue/INC-1/comment', {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hm.' }] }] },
    });
    await rename(sandbox, 'INC-1', sandbox.jira.store.issues.find(({ key }) => key === 'INC-1')?.summary);
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toEqual([]);
  });

  it('does not reach an app without the scope', async () => {
    const { sandbox, heard } = listen({ scopes: ['write:jira-work'] });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'dropped', reason: textWith('read:jira-work') }]);
  });
});

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

describe('a function that is called for an event', () => {
  it('acts as the app, and as nobody else', async () => {
    const seen: unknown[] = [];
    const { sandbox } = listen({
      answer: async () => {
        seen.push((await asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`)).status);
        seen.push(
          await asUser()
            .requestJira(route`/rest/api/3/issue/${'INC-1'}`)
            .catch(nameOf),
        );
      },
    });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(seen).toEqual([200, textWith('Authentication Required')]);
    expect(sandbox.forge.calls()).toMatchObject([
      { actingAs: 'app', accountId: sandbox.site.appAccountId },
      { actingAs: 'user', accountId: null, status: 401 },
    ]);
  });

  it('is called again when it asks for it, at most four times', async () => {
    const { sandbox, heard } = listen({
      answer: () =>
        new InvocationError({
          retryAfter: 60,
          retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
          retryData: { page: 2 },
        }),
    });
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    spoken.mockRestore();
    expect(heard).toHaveLength(5);
    expect(heard[0]).not.toHaveProperty('retryContext');
    expect(heard[4]).toMatchObject({
      retryContext: { retryCount: 4, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 2 } },
    });
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'failed', attempts: 5 }]);
  });

  it('is called again when it fails, until it goes well', async () => {
    let calls = 0;
    const { sandbox, heard } = listen({
      answer: () => {
        calls += 1;
        if (calls < 3) throw new Error('not yet');
      },
    });
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard).toHaveLength(3);
    expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 3, reason: null }]);
  });

  it('hears of what it makes happen in the same settling, and never without an end', async () => {
    const { sandbox, heard } = listen({ answer: () => writeAsApp(heard.length) });
    const writeAsApp = async (count: number) => {
      if (count < 3) await asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`, edit(`Again ${count}`));
    };
    await rename(sandbox, 'INC-1');
    await sandbox.forge.settle();
    expect(heard.map(({ selfGenerated }) => selfGenerated)).toEqual([false, true, true]);

    const endless = listen({
      answer: () => asApp().requestJira(route`/rest/api/3/issue/${'INC-1'}`, edit(`Now ${Math.random()}`)),
    });
    await rename(endless.sandbox, 'INC-1');
    await expect(endless.sandbox.forge.settle()).rejects.toThrow('its events make events');
  });
});

describe('delivery', () => {
  it.each([
    ['deliver', ['INC-1', 'INC-2']],
    ['never', []],
    ['twice', ['INC-1', 'INC-1', 'INC-2', 'INC-2']],
    ['reverse', ['INC-2', 'INC-1']],
  ] as const)('as the switch says: %s', async (events, expected) => {
    const { sandbox, heard } = listen();
    sandbox.forge.setSwitches({ events });
    await rename(sandbox, 'INC-1');
    await rename(sandbox, 'INC-2');
    await sandbox.forge.settle();
    expect(heard.map(({ issue }) => (issue as { key: string }).key)).toEqual(expected);
    if (events === 'never')
      expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'dropped' }, { outcome: 'dropped' }]);
  });

  it('happens by itself a moment later where the sandbox was told so', async () => {
    const { sandbox, heard } = listen();
    const end = sandbox.forge.startDelivering(5);
    await rename(sandbox, 'INC-1');
    for (let waited = 0; heard.length === 0 && waited < 2_000; waited += 20) await sleep(20);
    expect(heard).toHaveLength(1);
    end();
    await rename(sandbox, 'INC-2');
    await sleep(30);
    expect(heard).toHaveLength(1);
  });

  it('goes on after a snapshot, and ends with a reset', async () => {
    const { sandbox, heard } = listen();
    await rename(sandbox, 'INC-1');
    const saved = sandbox.snapshot();
    sandbox.reset();
    expect(sandbox.forge.deliveries()).toEqual([]);
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    sandbox.restore(saved);
    await sandbox.forge.settle();
    expect(heard).toHaveLength(1);
  });
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const edit = (summary: string) => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ fields: { summary } }),
});
const nameOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** An edit that the app makes, as its own user or as a person; through the bridge the person needs no resolver. */
async function writeAs(sandbox: Sandbox, actor: 'app' | 'user'): Promise<void> {
  const path = '/rest/api/3/issue/INC-1';
  const init = edit('By the app');
  if (actor === 'user')
    return void (await sandbox.forge.fetchProduct({ accountId: ROBIN, product: 'jira', path, init }));
  const request = new Request(`${sandbox.site.baseUrl}${path}`, init);
  await sandbox.request('jira', request, { kind: 'app', accountId: sandbox.site.appAccountId });
}
