import { asUser, route } from '@forge/api';
import { createHost } from '../../../sandbox/host';
import type { Sandbox } from '../../../sandbox/sandbox';
import { aString, textWith } from '../expecting';
import { asPerson, sandboxWith } from '../sandbox-with';
import { framesOn, RESOURCE_ORIGIN, ROBIN, VERA } from './start-host';

const MARKER = 'blameless-postmortem-action';
const OURS = {
  or: { issueType: ['Incident'], or: { entityPropertyExists: { entity: 'issue', propertyKey: MARKER } } },
};
const frame = { resource: 'app', resolver: { function: 'resolver' }, title: 'Postmortem' };

type Status = (payload: Readonly<Record<string, unknown>>, context: Readonly<Record<string, unknown>>) => unknown;

function start(contextStatus?: Status, context: Readonly<Record<string, unknown>> = {}) {
  const more = contextStatus ? { dynamicProperties: { function: 'contextStatus' } } : {};
  const sandbox = sandboxWith({
    modules: {
      'jira:issueContext': [
        { key: 'incident-context', ...frame, label: 'Postmortem', displayConditions: OURS, ...more, ...context },
      ],
      'jira:issuePanel': [
        { key: 'incident-panel', ...frame, icon: 'x', displayConditions: { issueType: ['Incident'] } },
      ],
      'jira:issueAction': [{ key: 'create', ...frame, displayConditions: { not: { issueType: ['Incident'] } } }],
    },
    functions: { resolver: () => undefined, ...(contextStatus ? { contextStatus } : {}) },
  });
  return { sandbox, ...browse(sandbox) };
}

function browse(sandbox: Sandbox) {
  const host = createHost(sandbox, { resourceOrigin: RESOURCE_ORIGIN });
  const origin = sandbox.site.baseUrl;
  const headersOf = (user: string) => ({ cookie: `sandbox-user=${encodeURIComponent(user)}`, origin });
  const open = async (path: string, user = ROBIN) => {
    const response = await host.pages.request(`${origin}${path}`, { headers: headersOf(user) });
    return response.text();
  };
  return {
    open,
    /** What the page's script is told about the first context panel of an issue. */
    statusOn: async (key: string, user = ROBIN): Promise<unknown> => {
      const [, panel = ''] = (await open(`/browse/${key}`, user)).split('class="app-context"');
      const headers = { ...headersOf(user), 'content-type': 'application/json' };
      const body = JSON.stringify({ frame: framesOn(panel)[0] });
      return (await host.pages.request(`${origin}/_host/context-status`, { method: 'POST', headers, body })).json();
    },
  };
}

const makeTask = async (sandbox: Sandbox) => {
  const fields = { project: { key: 'INC' }, issuetype: { name: 'Task' }, summary: 'Raise the limit' };
  return String((await asPerson(sandbox, ROBIN, 'POST', '/rest/api/3/issue', { fields }))['key']);
};

const lozenge = (label: string, type = 'success') => ({ status: { type: 'lozenge', value: { label, type } } });

describe('the modules of an issue', () => {
  it('are shown where their display conditions hold', async () => {
    const { sandbox, open } = start();
    const incident = await open('/browse/INC-1');
    expect(incident).toContain('data-context="incident-context"');
    expect(incident).toContain('data-module="incident-panel"');
    expect(incident).not.toContain('data-action-frame');
    const key = await makeTask(sandbox);
    const task = await open(`/browse/${key}`);
    expect(task).not.toContain('data-context');
    expect(task).not.toContain('data-module');
    expect(task).toContain('data-action-frame');
    await asPerson(sandbox, ROBIN, 'PUT', `/rest/api/3/issue/${key}/properties/${MARKER}`, { v: 1 });
    expect(await open(`/browse/${key}`)).toContain('data-context="incident-context"');
  });

  it('start no frame of a context panel before it is expanded', async () => {
    const { open } = start();
    const [, panel = ''] = (await open('/browse/INC-1')).split('class="app-context"');
    expect(panel).toContain(`data-src="${RESOURCE_ORIGIN}/`);
    expect(panel.split('</details>')[0]).not.toMatch(/\ssrc=/);
  });
});

describe('the status of a context panel', () => {
  it('is the one of the manifest where no function makes it', async () => {
    const { open, statusOn } = start(undefined, lozenge('Beta', 'inprogress'));
    const page = await open('/browse/INC-1');
    expect(page).toContain('<span class="lozenge lozenge-app-inprogress">Beta</span>');
    expect(page).not.toContain('data-status');
    expect(await statusOn('INC-1')).toEqual({ value: { label: 'Beta', appearance: 'inprogress' } });
  });

  it('is made by a function that gets the issue and the person', async () => {
    const seen: unknown[] = [];
    const { statusOn, open, sandbox } = start(async (payload, context) => {
      const answer = await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
      seen.push([payload, context['principal'], answer.status]);
      return lozenge('1/3');
    });
    expect(await open('/browse/INC-1')).toContain('data-status-at-load');
    expect(seen).toEqual([]);
    expect(await statusOn('INC-1', VERA)).toEqual({ value: { label: '1/3', appearance: 'success' } });
    expect(seen).toMatchObject([
      [
        {
          accountId: VERA,
          cloudId: sandbox.site.cloudId,
          moduleKey: 'incident-context',
          extension: { type: 'jira:issueContext', issue: { id: aString, key: 'INC-1', type: 'Incident' } },
        },
        { accountId: VERA },
        200,
      ],
    ]);
  });

  it('is made without a person where the switch says so', async () => {
    const seen: unknown[] = [];
    const { statusOn, sandbox } = start(async (payload, context) => {
      seen.push('accountId' in payload, 'principal' in context);
      await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
    });
    sandbox.forge.setSwitches({ contextUser: false });
    expect(await statusOn('INC-1')).toEqual({ error: textWith('Authentication Required') });
    expect(seen).toEqual([false, false]);
  });

  it('is not asked for at once where the switch says so', async () => {
    const { open, sandbox } = start(() => ({}));
    sandbox.forge.setSwitches({ contextStatusAtLoad: false });
    const page = await open('/browse/INC-1');
    expect(page).toContain('data-status');
    expect(page).not.toContain('data-status-at-load');
  });

  it.each([
    ['none', {}, { value: null }],
    ['none at all', undefined, { value: null }],
    ['a badge', { status: { type: 'badge', value: { label: 4 } } }, { value: { label: '4', appearance: 'default' } }],
    ['no status of a product', lozenge('1/3', 'pink'), { error: aString }],
  ])('may be %s', async (_, result, expected) => {
    expect(await start(() => result).statusOn('INC-1')).toEqual(expected);
  });
});
