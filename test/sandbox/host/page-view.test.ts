import { ENVIRONMENT_ID } from '../../../sandbox/forge/installation';
import { framesOn, OLGA, ROBIN, startHost, VERA } from './start-host';

const LOCAL_ID = '11111111-2222-4333-8444-555555555555';

const CHILDREN = {
  type: 'extension',
  attrs: { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'children', parameters: {} },
};

/** A page in the incidents' space with the app's macro, somebody else's, Confluence's own, and a link to an incident. */
async function startWithPage() {
  const host = startHost();
  const { sandbox, origin } = host;
  const extension = (extensionKey: string) => ({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      localId: LOCAL_ID,
      parameters: { localId: LOCAL_ID, guestParams: { incident: 'INC-1' } },
    },
  });
  const link = { type: 'paragraph', content: [{ type: 'inlineCard', attrs: { url: `${origin}/browse/INC-1` } }] };
  const own = `${sandbox.manifest.appId}/${ENVIRONMENT_ID}/static/completion-macro`;
  const content = [link, extension(own), extension(`other/${ENVIRONMENT_ID}/static/completion-macro`), CHILDREN];
  const space = sandbox.confluence.store.spaces.find(({ key }) => key === 'INC');
  const makePage = async (page: { title: string; parentId?: string }, blocks: readonly unknown[]) => {
    const value = JSON.stringify({ type: 'doc', version: 1, content: blocks });
    const body = { representation: 'atlas_doc_format', value };
    const request = new Request(`${origin}/wiki/api/v2/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ spaceId: space?.id, status: 'current', ...page, body }),
    });
    const response = await sandbox.request('confluence', request, { kind: 'user', accountId: ROBIN });
    return ((await response.json()) as { id: string }).id;
  };
  const id = await makePage({ title: 'A <page> & more' }, content);
  return { ...host, id, path: `/wiki/pages/viewpage.action?pageId=${id}`, makePage };
}

describe('the view of a page', () => {
  it("draws the page with the app's macro as a live frame in its place", async () => {
    const { open, post, path, id } = await startWithPage();
    const { status, text } = await open(path, VERA);
    expect(status).toBe(200);
    expect(text).toContain('<h1 id="page-title">A &lt;page&gt; &amp; more</h1>');
    const [frame, ...others] = framesOn(text);
    expect(others).toEqual([]);
    expect(text).toContain('An extension of another app stands here.');
    const { answer } = await post('/_host/context', { frame }, { user: VERA });
    expect(answer).toMatchObject({
      value: {
        accountId: VERA,
        localId: LOCAL_ID,
        extension: { type: 'macro', content: { id }, space: { key: 'INC' }, config: { incident: 'INC-1' } },
      },
    });
  });

  it('shows what a linked incident is about to those who may see it', async () => {
    const { open, path } = await startWithPage();
    expect((await open(path)).text).toContain('class="smart-link" href="/browse/INC-1"');
  });

  it('lists the pages below it where the page asks for them, in the order of the page tree', async () => {
    const { open, path, id, makePage } = await startWithPage();
    const below = [
      await makePage({ title: 'Second <part>', parentId: id }, []),
      await makePage({ title: 'Another', parentId: id }, []),
    ];
    const { text } = await open(path);
    const inside = /<div class="adf wiki-body">(.*)<h2 id="children-title">/s.exec(text)?.[1] ?? '';
    const links = [...inside.matchAll(/href="\/wiki\/spaces\/INC\/pages\/(\d+)\//g)].map(([, page]) => page);
    expect(links).toEqual(below);
    expect(inside).toContain('Second &lt;part&gt;');
  });

  it('has the same page under every address of it, and none for those who may not see it', async () => {
    const { open, path, id } = await startWithPage();
    expect((await open(`/wiki/spaces/INC/pages/${id}`)).status).toBe(200);
    expect((await open(`/wiki/spaces/INC/pages/${id}/Any+title`)).status).toBe(200);
    expect((await open(path, OLGA)).status).toBe(404);
    expect((await open('/wiki/pages/viewpage.action?pageId=nothing')).status).toBe(404);
  });

  it('is found from its space', async () => {
    const { open, id } = await startWithPage();
    expect((await open('/wiki/spaces')).text).toContain('href="/wiki/spaces/INC"');
    expect((await open('/wiki/spaces/INC')).text).toContain(`/wiki/spaces/INC/pages/${id}/A+%3Cpage%3E`);
    expect((await open('/wiki/spaces/INC', OLGA)).status).toBe(404);
  });
});

describe('the start page', () => {
  it('leads to the incidents and pages that the person sees', async () => {
    const { open } = await startWithPage();
    const robin = await open('/');
    expect(robin.text).toContain('href="/browse/INC-1"');
    expect(robin.text).toContain('in memory');
    const olga = await open('/', OLGA);
    expect(olga.text).not.toContain('href="/browse/INC-1"');
    expect(olga.text).not.toContain('/wiki/spaces/INC/');
  });
});
