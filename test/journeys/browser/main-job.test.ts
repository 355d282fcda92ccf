import type { Browser } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { startServer } from '../../../sandbox/server';
import { wholePageInBothThemes } from '../../support/axe-findings';
import { dialogOf, openBrowser, macroOf, panelOf, visit } from '../../support/browser';
import { attachContracts, type Contracts } from '../../support/contracts';
import { addItems, createUnchanged, INGRESS, moveTo, openDialog, openIncident } from '../../support/main-job';

jest.setTimeout(120_000);

let browser: Browser;
let sandbox: Sandbox;
let server: Awaited<ReturnType<typeof startServer>>;
let contracts: Contracts;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  sandbox = createSandbox();
  contracts = attachContracts(sandbox);
  server = await startServer(sandbox, { port: 8720 });
});
afterEach(async () => {
  await server.close();
  contracts.expectNoFindings();
});

test('from the incident to 50 % on the panel and on the page, in both themes', async () => {
  const { page, complaints, newTab } = await visit(browser, server.url, 'light');
  await openIncident(page);
  const panel = panelOf(page);
  await panel.getByText('No postmortem yet').waitFor();
  expect(await wholePageInBothThemes(page)).toEqual([]);

  const dialog = await openDialog(page);
  expect(await dialog.getByLabel('Title of the page').inputValue()).toContain(INGRESS);
  expect(await wholePageInBothThemes(page)).toEqual([]);
  await createUnchanged(page);

  await addItems(page, [
    { summary: 'Put the de-registration delay back to 300 seconds', owner: 'Robin Responder' },
    { summary: 'Write a test suite for the ingress', owner: 'Alex Admin' },
  ]);
  await panel.getByText('0 of 2 done').waitFor();
  const ticket = await newTab(page, () =>
    panel
      .getByRole('row', { name: /de-registration/ })
      .getByRole('link')
      .click(),
  );
  await moveTo(ticket, 'Done');
  await panel.getByText('1 of 2 done (50 %)').waitFor();
  expect(await wholePageInBothThemes(page)).toEqual([]);

  const wikiPage = await newTab(page, () => panel.getByRole('link', { name: /Postmortem INC-/ }).click());
  await wikiPage.getByRole('heading', { level: 1, name: /Postmortem INC-/ }).waitFor();
  await macroOf(wikiPage, 'completion-macro').getByText('1 of 2 done (50 %)').waitFor();
  expect(await wholePageInBothThemes(wikiPage)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the action in the menu opens the same dialog, and a second person finds the page', async () => {
  const { page, complaints } = await visit(browser, server.url, 'light');
  await openIncident(page);
  await page.getByText('Actions', { exact: true }).click();
  await page.locator('[data-action-title="Create postmortem"]').click();
  await dialogOf(page).getByLabel('Title of the page').waitFor();
  await createUnchanged(page);

  await page.reload();
  await panelOf(page)
    .getByRole('link', { name: /Postmortem INC-/ })
    .waitFor();
  expect(complaints).toEqual([]);
});

test('an item without an owner is refused at the field, and what was typed survives closing and refreshing', async () => {
  const { page } = await visit(browser, server.url, 'light');
  await openIncident(page);
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Add action items' }).click();
  await panel.getByLabel('What will change').fill('Alert on detached target groups');
  await panel.getByRole('button', { name: 'Create ticket' }).click();
  await panel.getByText('Choose who will see to it.').waitFor();

  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await panel.getByRole('button', { name: 'Add action items' }).click();

  expect(await panel.getByLabel('What will change').inputValue()).toBe('Alert on detached target groups');
});
