import { makeAnalysedPage, pageAddressOf } from '../../support/analysed-page';
import { framesOn, OLGA, ROBIN, startHost } from './start-host';

const exportOf = (pageId: string) => `/wiki/pages/export.action?pageId=${pageId}`;

describe('the export of a page', () => {
  it('has what the macros return in their places, and no frame', async () => {
    const host = startHost();
    const pageId = await makeAnalysedPage(host.sandbox);
    const page = await host.open(pageAddressOf(pageId));
    expect(page.text).toContain(`href="${exportOf(pageId)}"`);

    const { status, text } = await host.open(exportOf(pageId), ROBIN);
    expect(status).toBe(200);
    expect(framesOn(text)).toEqual([]);
    expect(text).toContain('No alert watched the share of 503 answers at the edge');
    expect(text).toContain('0 of 2 action items done, 2 open.');
    expect(text).not.toContain('role="alert"');
  });

  it('is told of the person, or of nobody, as the switch says', async () => {
    const host = startHost();
    const pageId = await makeAnalysedPage(host.sandbox);
    host.sandbox.forge.setSwitches({ exportUser: false });
    const { text } = await host.open(exportOf(pageId), ROBIN);
    expect(text).toContain('6 contributing factors: 2 technical, 2 process, 1 communication, 1 documentation.');
    expect(text).not.toContain('No alert watched');
  });

  it('names a macro whose function throws or returns what is no document', async () => {
    const host = startHost();
    const pageId = await makeAnalysedPage(host.sandbox);
    const { exportMacro } = host.sandbox.forge;
    jest.spyOn(host.sandbox.forge, 'exportMacro').mockImplementation(async (call) => {
      if (call.place.moduleKey === 'factors-macro') throw new Error('It broke.');
      expect(await exportMacro(call)).toMatchObject({ type: 'doc' });
      return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'made-up' }] }] };
    });
    const { text } = await host.open(exportOf(pageId));
    expect(text).toContain('factors-macro: It broke.');
    expect(text).toMatch(/role="alert">completion-macro: /);
  });

  it('is not there for who may not see the page', async () => {
    const host = startHost();
    const pageId = await makeAnalysedPage(host.sandbox);
    expect((await host.open(exportOf(pageId), OLGA)).status).toBe(404);
  });
});
