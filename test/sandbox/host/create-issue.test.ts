import { startHost, VERA } from './start-host';

const DIALOG = '/secure/CreateIssueDetails!init.jspa';

function start() {
  const host = startHost('busy');
  const project = host.sandbox.jira.store.projects.find(({ key }) => key === 'AUD');
  const [task] = project?.issueTypes ?? [];
  const [requiredId = ''] = task?.requiredFields ?? [];
  const target = { pid: project?.id ?? '', issuetype: task?.issueTypeId ?? '' };
  const address = (more: Record<string, string> = {}) => `${DIALOG}?${new URLSearchParams({ ...target, ...more })}`;
  return { ...host, target, requiredId, address };
}

describe('Jira’s own create dialog', () => {
  it('asks for what the project requires, with the summary that the address brings', async () => {
    const { open, address, requiredId } = start();
    const { status, text } = await open(address({ summary: 'Show <auditors> the drill' }));

    expect(status).toBe(200);
    expect(text).toContain('value="Show &lt;auditors&gt; the drill"');
    expect(text).toMatch(new RegExp(`<label for="${requiredId}">Audit reference`));
  });

  it('creates the issue and leads to it', async () => {
    const { open, post, address, target, requiredId, sandbox } = start();
    const form = new URLSearchParams({ ...target, summary: 'Show auditors the drill', [requiredId]: 'A-2026/17' });
    const { status, headers } = await post(address(), form);

    const made = sandbox.jira.store.issues.find(({ summary }) => summary === 'Show auditors the drill');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(`/browse/${made?.key}`);
    expect((await open(`/browse/${made?.key}`)).text).toContain('Show auditors the drill');
  });

  it('says why Jira refuses, and keeps what was typed', async () => {
    const { host, origin, address, target } = start();
    const body = new URLSearchParams({ ...target, summary: 'Show auditors the drill' });
    const response = await host.pages.request(`${origin}${address()}`, {
      method: 'POST',
      headers: { origin, cookie: 'sandbox-user=712020%3Arobin-responder' },
      body,
    });

    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('Audit reference is required.');
    expect(text).toContain('value="Show auditors the drill"');
  });

  it('is not there for who may not create issues in the project, nor for an address without a project', async () => {
    const { open, address } = start();

    expect((await open(address(), VERA)).status).toBe(404);
    expect((await open(DIALOG)).status).toBe(404);
  });
});
