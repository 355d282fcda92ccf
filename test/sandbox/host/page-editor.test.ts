import { ROBIN, startHost, VERA } from './start-host';

const ALEX = '712020:alex-admin';
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const note = (text: string) => ({ type: 'panel', attrs: { panelType: 'note' }, content: [paragraph(text)] });
const BLOCKS = [paragraph('Intro'), heading('First'), note('What?'), heading('Second'), paragraph('Told')];

async function startWith(status: 'draft' | 'current', query = '') {
  const host = startHost();
  const { sandbox, origin } = host;
  const { store } = sandbox.confluence;
  const space = store.spaces.find(({ key }) => key === 'INC');
  const value = JSON.stringify({ type: 'doc', version: 1, content: BLOCKS });
  const request = new Request(`${origin}/wiki/api/v2/pages${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      spaceId: space?.id,
      status,
      title: 'Mine',
      body: { representation: 'atlas_doc_format', value },
    }),
  });
  const { id } = (await (await sandbox.request('confluence', request, { kind: 'user', accountId: ROBIN })).json()) as {
    id: string;
  };
  const editor = `/wiki/pages/resumedraft.action?draftId=${id}`;
  const submit = (what: string, texts: readonly string[], user = ROBIN, title = 'Mine') => {
    const form = new URLSearchParams([['title', title], ...texts.map((text) => ['section', text]), ['do', what]]);
    return host.post(editor, form, { user });
  };
  return { ...host, id, editor, submit, page: () => store.pages.get(id) };
}

test('a draft opens in its editor, for its author alone: a box for each heading, with what is asked there', async () => {
  const { open, editor, id } = await startWith('draft');
  const { status, text } = await open(editor);
  expect(status).toBe(200);
  expect(text).toMatch(/<label for="section-0">First<\/label>\s*<p id="prompt-0" class="subtle">What\?<\/p>/);
  expect(text).toMatch(/>\s*Told<\/textarea>/);
  for (const user of [VERA, ALEX]) {
    expect((await open(editor, user)).status).toBe(404);
    expect((await open(`/wiki/pages/viewpage.action?pageId=${id}`, user)).status).toBe(404);
  }
  expect((await open(`/wiki/pages/viewpage.action?pageId=${id}`)).headers.get('location')).toBe(editor);
});

test('publishing replaces the notes that are answered, keeps the rest, and shows it to everybody', async () => {
  const { submit, page, open, id } = await startWith('draft');
  expect((await submit('publish', ['Mine is this', 'Told'])).status).toBe(303);
  expect(page()?.status).toBe('current');
  expect(JSON.parse(page()?.versions[0]?.document ?? '')).toMatchObject({
    content: [BLOCKS[0], BLOCKS[1], paragraph('Mine is this'), BLOCKS[3], BLOCKS[4]],
  });
  expect((await open(`/wiki/pages/viewpage.action?pageId=${id}`, VERA)).text).toContain('Mine is this');
});

test('a draft can be kept as it is, and discarded for good', async () => {
  const { submit, page } = await startWith('draft');
  await submit('keep', ['Half', 'Told']);
  expect(page()).toMatchObject({ status: 'draft' });
  expect(page()?.versions[0]?.document).toContain('Half');
  expect((await submit('discard', [], ALEX)).status).toBe(404);
  expect((await submit('discard', [])).status).toBe(303);
  expect(page()).toBeUndefined();
});

test('what Confluence refuses is said, and what was typed stays', async () => {
  const { submit, page, editor, host, origin } = await startWith('draft');
  const taken = 'Incident reviews';
  expect((await submit('publish', ['Kept', 'Told'], ROBIN, taken)).status).toBe(400);
  const body = new URLSearchParams([
    ['title', taken],
    ['section', 'Kept'],
    ['do', 'publish'],
  ]);
  const headers = { cookie: `sandbox-user=${encodeURIComponent(ROBIN)}`, origin };
  const text = await (await host.pages.request(`${origin}${editor}`, { method: 'POST', headers, body })).text();
  expect(text).toMatch(/role="alert">A page with this title already exists/);
  expect(text).toMatch(/>\s*Kept<\/textarea>/);
  expect(page()?.status).toBe('draft');
});

test('a page that is published is updated, by who may edit it', async () => {
  const { submit, page, open, id } = await startWith('current');
  await submit('publish', ['One', 'Two']);
  expect(page()?.versions).toHaveLength(2);
  const seenBy = async (user: string) => (await open(`/wiki/pages/viewpage.action?pageId=${id}`, user)).text;
  expect(await seenBy(ROBIN)).toContain('>Edit</a>');
  expect(await seenBy(VERA)).not.toContain('>Edit</a>');
  expect((await submit('publish', ['Three', 'Four'], VERA)).status).toBe(400);
});

test('a page for its creator alone says so, and its creator lets everybody in', async () => {
  const { open, post, id, page } = await startWith('current', '?private=true');
  const path = `/wiki/pages/viewpage.action?pageId=${id}`;
  expect((await open(path)).text).toContain('Only you see this page');
  expect((await open(path, VERA)).status).toBe(404);
  expect((await post(`/wiki/pages/${id}/open`, new URLSearchParams(), { user: VERA })).status).toBe(404);
  expect((await post(`/wiki/pages/${id}/open`, new URLSearchParams())).status).toBe(303);
  expect(page()?.privateTo).toBeNull();
  expect((await open(path, VERA)).text).not.toContain('Only you see this page');
});
