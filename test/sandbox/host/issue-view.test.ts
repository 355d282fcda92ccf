import { framesOn, OLGA, RESOURCE_ORIGIN, startHost, VERA } from './start-host';

describe('the view of an issue', () => {
  it("shows Jira's data, the app's panel and its action", async () => {
    const { open } = startHost();
    const { status, text, headers } = await open('/browse/INC-1');
    expect(status).toBe(200);
    expect(text).toMatch(/<h1 id="page-title">.+<\/h1>/);
    // Panel, action and context panel.
    expect(framesOn(text)).toHaveLength(3);
    expect(text).toContain(`src="${RESOURCE_ORIGIN}/`);
    expect(text).toContain('Create postmortem');
    for (const name of [
      'Severity',
      'Priority',
      'Assignee',
      'Reporter',
      'Due date',
      'Labels',
      'Components',
      'Resolution',
    ]) {
      expect(text).toContain(`<dt>${name}</dt>`);
    }
    expect(headers.get('content-security-policy')).toContain(`frame-src ${RESOURCE_ORIGIN}`);
  });

  it('opens where linking between issues is switched off, without links', async () => {
    const { open, sandbox } = startHost();
    const linked = await open('/browse/INC-1');
    sandbox.jira.setSettings({ issueLinking: false });
    const { status, text } = await open('/browse/INC-1');
    expect([linked.status, status]).toEqual([200, 200]);
    expect(linked.text).toContain('/browse/INC-2');
    expect(text).not.toContain('/browse/INC-2');
  });

  it('is the same refusal for what is not there and what one may not see', async () => {
    const { open } = startHost();
    const hidden = await open('/browse/INC-1', OLGA);
    const missing = await open('/browse/INC-999', OLGA);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.text.replaceAll('INC-1', '')).toBe(missing.text.replaceAll('INC-999', ''));
  });

  it('changes the status and shows it in the parts that are fetched again', async () => {
    const { open, post } = startHost();
    const before = await open('/browse/INC-1/fragments');
    const transition = /name="transition" value="(\d+)"><span class="lozenge lozenge-indeterminate">In Progress/.exec(
      before.text,
    )?.[1];
    const { answer } = await post('/browse/INC-1/transitions', new URLSearchParams({ transition: transition ?? '' }));
    expect(answer).toEqual({ ok: true });
    const after = await open('/browse/INC-1/fragments');
    expect(after.text).toContain('aria-label="Status: In Progress. Change it"');
    expect(framesOn(after.text)).toHaveLength(0);
  });

  it("gives Jira's reason when a person may not", async () => {
    const { post, open } = startHost();
    const { text } = await open('/browse/INC-1', VERA);
    expect(text).not.toContain('name="transition"');
    const { answer } = await post('/browse/INC-1/transitions', new URLSearchParams({ transition: '11' }), {
      user: VERA,
    });
    expect(answer).toEqual({ error: expect.any(String) as string });
  });

  it('adds a comment and escapes it', async () => {
    const { open, post } = startHost();
    await post('/browse/INC-1/comments', new URLSearchParams({ text: '<img src=x onerror=alert(1)> & "more"' }));
    const { text } = await open('/browse/INC-1');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp;');
    expect(text).not.toContain('<img src=x');
  });

  it('takes forms from its own pages only', async () => {
    const { post } = startHost();
    const form = new URLSearchParams({ text: 'x' });
    expect((await post('/browse/INC-1/comments', form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/browse/INC-1/comments', form, { origin: RESOURCE_ORIGIN })).status).toBe(403);
  });
});
