import type { Browser } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { World } from '../../sandbox/seed/worlds';
import { startServer } from '../../sandbox/server';
import { openBrowser, visit, type Theme, type Visit } from './browser';
import { attachContracts, type Contracts } from './contracts';

export type BrowserStory = {
  /** A sandbox of its own for this test, served. */
  start(world?: World): Promise<Sandbox>;
  visitAs(accountId: string, path: string, theme?: Theme): Promise<Visit>;
};

/**
 * For a file of browser journeys: one browser for all, a sandbox for each, everything closed and every answer held against
 * the contracts after each. Called at the file's top, because it registers what runs before and after the tests.
 */
export function browserStory(): BrowserStory {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  let contracts: Contracts;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(visits.splice(0).map(({ context }) => context.close()));
    await server.close();
    contracts.expectNoFindings();
  });
  return {
    async start(world = 'busy') {
      const sandbox = createSandbox({ world });
      contracts = attachContracts(sandbox);
      server = await startServer(sandbox, { port: 0 });
      return sandbox;
    },
    async visitAs(accountId, path, theme = 'light') {
      const opened = await visit(browser, `${server.url}${path}`, theme, accountId);
      visits = [...visits, opened];
      return opened;
    },
  };
}

/** Only the document itself may be missing, and where it is, the console says so. */
export const unexpected = ({ complaints, page }: Visit): readonly string[] =>
  complaints.filter((complaint) => !(complaint.includes('404') && complaint.endsWith(`(${page.url()})`)));
