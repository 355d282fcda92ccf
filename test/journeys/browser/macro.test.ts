import type { Browser, FrameLocator } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { startServer } from '../../../sandbox/server';
import { actIn } from '../../support/act';
import { comeBack, macroOf, openBrowser, visit, type Visit } from '../../support/browser';
import { moveTo } from '../../support/main-job';
import { OLGA, ROBIN } from '../../support/people';
import { addTicketInPlatform } from '../../support/scenes';

jest.setTimeout(120_000);

let browser: Browser;
let sandbox: Sandbox;
let server: Awaited<ReturnType<typeof startServer>>;
let pageUrl: string;
let here: Visit;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = createSandbox();
  server = await startServer(sandbox, { port: 0 });
  const spaceId = sandbox.confluence.store.spaces.find(({ key }) => key === 'OPS')?.id ?? '';
  ({ pageUrl } = await actIn(sandbox).must(ROBIN, 'INC-3', 'createPostmortem', { spaceId }));
});
afterEach(async () => {
  await here.context.close();
  await sandbox.forge.settle();
  await server.close();
});

async function open(person: string): Promise<FrameLocator> {
  here = await visit(browser, `${server.url}${pageUrl}`, 'light', person);
  return macroOf(here.page, 'completion-macro');
}

test('it follows the tickets when a person comes back to the page', async () => {
  const key = await addTicketInPlatform(sandbox);
  const macro = await open(ROBIN);
  await macro.getByText('0 of 1 done (0 %)').waitFor();
  // What was read just now is not asked for again, so some time has to go by.
  await here.context.clock.install();
  await here.context.clock.fastForward('00:30');

  const tab = await here.context.newPage();
  await tab.goto(`${server.url}/browse/${key}`);
  await moveTo(tab, 'Done');
  await tab.close();
  await comeBack(macro);

  await macro.getByText('1 of 1 done (100 %)').waitFor();
  expect(here.complaints).toEqual([]);
});

test('who may not see the incident reads one sentence, and sees the items once they may', async () => {
  await addTicketInPlatform(sandbox);
  const macro = await open(OLGA);
  await macro.getByText(/you may not see it: ask your Jira admin/).waitFor();
  expect(await macro.locator('main p').count()).toBe(1);
  for (const role of ['alert', 'button', 'link'] as const) expect(await macro.getByRole(role).count()).toBe(0);

  sandbox.site.people.get(OLGA)?.groups.push('incident-responders');
  await comeBack(macro);
  await macro.getByText('0 of 1 done (0 %)').waitFor();
});

test('trouble that passes can be tried again', async () => {
  await addTicketInPlatform(sandbox);
  sandbox.forge.setSwitches({ waits: 'skip' });
  const times = 20;
  sandbox.forge.setFaults([{ match: { product: 'jira' }, fault: 'before', times, status: 503 }]);
  const macro = await open(ROBIN);
  await macro.getByRole('alert').waitFor();
  sandbox.forge.setFaults([]);
  await macro.getByRole('button', { name: 'Try again' }).click();
  await macro.getByText('0 of 1 done (0 %)').waitFor();
});
