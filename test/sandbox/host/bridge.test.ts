import { framesOn, OLGA, ROBIN, startHost, VERA } from './start-host';

async function openIncident() {
  const host = startHost();
  const { text } = await host.open('/browse/INC-1');
  const [action, panel] = framesOn(text);
  if (!action || !panel) throw new Error('The issue view has no frames.');
  return { ...host, action, panel };
}

describe("the server's half of the bridge", () => {
  it('tells a frame who acts and where', async () => {
    const { post, panel } = await openIncident();
    const { answer } = await post('/_host/context', { frame: panel });
    expect(answer).toMatchObject({
      value: {
        accountId: ROBIN,
        moduleKey: 'incident-panel',
        extension: { type: 'jira:issuePanel', issue: { key: 'INC-1' }, project: { key: 'INC' } },
      },
    });
  });

  it.each([
    ['da-DK,da;q=0.9,en;q=0.8', 'da-DK'],
    ['*', 'en-US'],
    [undefined, 'en-US'],
  ])('takes the language that the browser asks for first (%s)', async (language, locale) => {
    const { post, panel } = await openIncident();
    const { answer } = await post('/_host/context', { frame: panel }, language === undefined ? {} : { language });
    expect(answer).toMatchObject({ value: { locale } });
  });

  it('runs a resolver of the app in that place, whatever the frame sends', async () => {
    const { post, panel } = await openIncident();
    const forged = { accountId: VERA, extension: { issue: { key: 'INC-2' } } };
    const { answer } = await post('/_host/invoke', {
      frame: panel,
      functionKey: 'viewIncident',
      payload: forged,
      ...forged,
    });
    expect(answer).toMatchObject({ value: { ok: true, value: { incident: { key: 'INC-1' } } } });
  });

  it('fetches from a product as the person of the frame', async () => {
    const { post, panel } = await openIncident();
    const request = {
      frame: panel,
      product: 'jira',
      method: 'GET',
      body: null,
      headers: [['accept', 'application/json']],
    };
    const { answer } = await post('/_host/fetch-product', { ...request, path: '/rest/api/3/myself' });
    expect(answer).toMatchObject({
      value: { status: 200, isAttachment: false, body: expect.stringContaining(ROBIN) as string },
    });
  });

  it("gives a modal its opener's place and its own context", async () => {
    const { post, panel } = await openIncident();
    const { answer } = await post('/_host/modal', {
      frame: panel,
      resource: null,
      context: { screen: 'create-postmortem' },
    });
    const opened = answer as { value: { frame: string; src: string } };
    expect(opened.value.src).toMatch(/\/app\/index\.html$/);
    const context = await post('/_host/context', { frame: opened.value.frame });
    expect(context.answer).toMatchObject({
      value: { extension: { issue: { key: 'INC-1' }, modal: { screen: 'create-postmortem' } } },
    });
    const unknown = await post('/_host/modal', { frame: panel, resource: 'other', context: {} });
    expect(unknown.answer).toEqual({ error: 'The manifest has no resource other.' });
  });

  it('refuses frames that nobody opened, and those of somebody else', async () => {
    const { post, panel } = await openIncident();
    const unknown = await post('/_host/context', { frame: '00000000-0000-4000-8000-000000000000' });
    expect(unknown.answer).toMatchObject({ error: expect.stringContaining('Reload the page') as string });
    const switched = await post('/_host/context', { frame: panel }, { user: OLGA });
    expect(switched.answer).toMatchObject({ error: expect.stringContaining('another person') as string });
  });

  it('takes nothing from another origin, such as the frames themselves', async () => {
    const { post, panel } = await openIncident();
    const { status } = await post('/_host/context', { frame: panel }, { origin: 'http://127.0.0.1:8601' });
    expect(status).toBe(403);
  });
});
