import type { Browser, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { startServer } from '../../../sandbox/server';
import { actIn } from '../../support/act';
import { findingsInBothThemes } from '../../support/axe-findings';
import { comeBack, dialogOf, expandContext, openBrowser, panelOf, visit, type Visit } from '../../support/browser';
import { attachContracts, type Contracts } from '../../support/contracts';
import { createUnchanged, moveTo } from '../../support/main-job';
import { ROBIN, VERA } from '../../support/people';
import { addTicketInPlatform } from '../../support/scenes';

jest.setTimeout(120_000);

const INCIDENT = '/browse/INC-3';

let browser: Browser;
let sandbox: Sandbox;
let server: Awaited<ReturnType<typeof startServer>>;
let contracts: Contracts;
let here: Visit;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = createSandbox();
  contracts = attachContracts(sandbox);
  server = await startServer(sandbox, { port: 0 });
});
afterEach(async () => {
  await here.context.close();
  await sandbox.forge.settle();
  await server.close();
  contracts.expectNoFindings();
});

const go = async (path: string, person = ROBIN) => {
  here = await visit(browser, `${server.url}${path}`, 'light', person);
  return here.page;
};
const create = () => actIn(sandbox).must(ROBIN, 'INC-3', 'createPostmortem', {});
const statusOf = (page: Page) => page.locator('details[data-context="incident-context"] [data-context-status]');

/** In a tab of its own, so that no change of this page tells of it. */
async function moveElsewhere(key: string, status: string): Promise<void> {
  const tab = await here.context.newPage();
  await tab.goto(`${server.url}/browse/${key}`);
  await moveTo(tab, status);
  await tab.close();
}

/** A change from somewhere else. */
const put = (path: string, data: object) =>
  here.page.request.put(`${server.url}/rest/api/3/${path}`, {
    headers: { authorization: `Basic ${btoa(`${ROBIN}:x`)}` },
    data,
  });

async function expectReadable(page: Page): Promise<void> {
  expect(await findingsInBothThemes(page)).toEqual([]);
  expect(here.complaints).toEqual([]);
}

test('an incident without a postmortem gets one from the context panel, and the panel follows', async () => {
  const page = await go(INCIDENT);
  await statusOf(page).getByText('Was due 2021-06-29').waitFor();
  const context = await expandContext(page);
  await context.getByText('No postmortem yet.').waitFor();
  await context.getByText('No action items yet.').waitFor();
  await expectReadable(page);

  await context.getByRole('button', { name: 'Create postmortem' }).click();
  await dialogOf(page).getByLabel('Title of the page').waitFor();
  await createUnchanged(page);
  await panelOf(page)
    .getByRole('link', { name: /Postmortem INC-3/ })
    .waitFor();
  await context.locator('a:focus', { hasText: 'Open the page' }).waitFor();
  expect(await context.getByRole('button', { name: 'Create postmortem' }).count()).toBe(0);
  const wiki = await here.newTab(page, () => context.getByRole('link', { name: 'Open the page' }).press('Enter'));
  await wiki.getByRole('heading', { level: 1, name: /Postmortem INC-3/ }).waitFor();

  await page.locator('details[data-context="incident-context"] summary').click();
  await statusOf(page).getByText('No action items').waitFor();
  expect(here.complaints).toEqual([]);
});

test.each([false, true])('without Confluence the context panel says who connects it (postmortem: %s)', async (has) => {
  if (has) await create();
  sandbox.forge.setSwitches({ confluenceConnected: false });
  const page = await go(INCIDENT);
  const context = await expandContext(page);
  await context.getByText('Confluence is not connected').waitFor();
  await context.getByText(/An Atlassian admin connects it/).waitFor();
  expect(await context.getByRole('button', { name: 'Create postmortem' }).count()).toBe(0);
  expect(await context.getByRole('link', { name: 'open the page' }).count()).toBe(has ? 1 : 0);
  await expectReadable(page);
});

test('the last count stands there at once, the action items when asked, and both follow a ticket', async () => {
  await create();
  const keys = [await addTicketInPlatform(sandbox), await addTicketInPlatform(sandbox)];
  const page = await go(INCIDENT);
  const context = await expandContext(page);
  await context.getByText('0 of 2 done (0 %)').waitFor();
  await context.getByText(/Jan.* 2099/).waitFor();
  await context.getByRole('button', { name: 'Show action items' }).click();
  await context.getByRole('listitem').nth(1).waitFor();
  await expectReadable(page);

  await moveElsewhere(keys[0] ?? '', 'Done');
  await context.getByText('1 of 2 done (50 %)').waitFor();
  await context.getByRole('listitem').getByText('Done', { exact: true }).waitFor();
  await panelOf(page).getByText('1 of 2 done (50 %)').waitFor();
  await page.locator('details[data-context="incident-context"] summary').click();
  await statusOf(page).getByText('1/2 done').waitFor();
  expect(here.complaints).toEqual([]);
});

test.each([ROBIN, VERA])('where no event told of a change, panel and context panel agree for %s', async (person) => {
  await create();
  const key = await addTicketInPlatform(sandbox);
  await sandbox.forge.settle();
  sandbox.forge.setSwitches({ events: 'never' });
  await go('/');
  await moveElsewhere(key, 'Done');
  await here.context.close();

  const page = await go(INCIDENT, person);
  const context = await expandContext(page);
  await panelOf(page).getByText('1 of 1 done (100 %)').waitFor();
  await panelOf(page).getByRole('button', { name: 'Refresh' }).click();
  await context.getByText('1 of 1 done (100 %)').waitFor();
  expect(here.complaints).toEqual([]);
});

test('a count that was written meanwhile is read when a person comes back to the window', async () => {
  const page = await go(INCIDENT);
  const context = await expandContext(page);
  await context.getByText('No action items yet.').waitFor();
  // What was read just now is not asked for again, so some time has to go by.
  await here.context.clock.install();
  await here.context.clock.fastForward('00:30');
  const count = { v: 1, ticketIds: ['1'], done: 1, open: 0, wontDo: 0, openDue: [], nextDue: null };
  await put('issue/INC-3/properties/blameless-postmortem-completion', count);
  await comeBack(context);

  await context.getByText('1 of 1 done (100 %)').waitFor();
});

test('on an action ticket the context panel follows the ticket', async () => {
  await create();
  const [key, sibling] = [await addTicketInPlatform(sandbox), await addTicketInPlatform(sandbox)];
  const page = await go(`/browse/${key}`);
  const context = await expandContext(page);
  await context
    .locator('dl')
    .getByText(/31 Jan.* 2099/)
    .waitFor();
  await context.getByRole('link', { name: sibling }).waitFor();
  await expectReadable(page);

  await put(`issue/${key}`, { fields: { duedate: '2098-05-05' } });
  await context.getByText(/5 May 2098/).waitFor();
});
