import type { Browser, Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import type { World } from '../../../sandbox/seed/worlds';
import { startServer } from '../../../sandbox/server';
import { axeFindings, contrastFindings } from '../../support/axe-findings';
import {
  dialogOf,
  expandContext,
  openBrowser,
  panelOf,
  turnTo,
  visit,
  type Theme,
  type Visit,
} from '../../support/browser';
import { attachContracts, type Contracts } from '../../support/contracts';
import { openDialog } from '../../support/main-job';
import { ALEX, NANNA, NOAH, OLGA, ROBIN, SIGNE, VERA } from '../../support/people';
import { addTicketInPlatform, SCENES } from '../../support/scenes';

jest.setTimeout(60_000);

let browser: Browser;
let sandbox: Sandbox;
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

async function start(world: World = 'busy'): Promise<void> {
  sandbox = createSandbox({ world });
  contracts = attachContracts(sandbox);
  server = await startServer(sandbox, { port: 0 });
}

async function visitAs(accountId: string, path: string, theme: Theme = 'light'): Promise<Visit> {
  const opened = await visit(browser, `${server.url}${path}`, theme, accountId);
  opened.context.setDefaultTimeout(10_000);
  visits = [...visits, opened];
  return opened;
}

/** Only the document itself may be missing, and where it is, the console says so. */
const unexpected = ({ complaints, page }: Visit) =>
  complaints.filter((complaint) => !(complaint.includes('404') && complaint.endsWith(`(${page.url()})`)));

test.each(SCENES)('$name is told in words that all can read, light and dark', async ({ world, person, open, play }) => {
  await start(world);
  const here = await visitAs(person, await open(sandbox));
  const told = await play(here.page);
  await told.waitFor();
  expect(await axeFindings(here.page)).toEqual([]);

  await turnTo(here.page, 'dark');
  await told.waitFor();
  expect(await contrastFindings(here.page)).toEqual([]);
  expect(unexpected(here)).toEqual([]);
});

describe('the dialog', () => {
  beforeEach(() => start());

  const timeOf = (page: Page, label: string) => dialogOf(page).getByLabel(label, { exact: true }).inputValue();

  test('Robin reads the same key times in an incident told in Danish', async () => {
    const times: string[][] = [];
    for (const key of ['INC-3', 'NORD-3']) {
      const { page } = await visitAs(ROBIN, `/browse/${key}`);
      await openDialog(page);
      times.push([await timeOf(page, 'Detected'), await timeOf(page, 'Acknowledged'), await timeOf(page, 'Resolved')]);
    }

    expect(times[1]).toEqual(times[0]);
    expect(times[0]).not.toContain('');
  });

  test('Robin finds an internal comment marked and unticked, and is asked for the space', async () => {
    const here = await visitAs(ROBIN, '/browse/DESK-1');
    const dialog = await openDialog(here.page);

    const internal = dialog.getByRole('listitem').filter({ hasText: 'without a test' });
    await internal.getByText(/Internal comment/).waitFor();
    expect(await internal.getByRole('checkbox').isChecked()).toBe(false);
    const open = dialog.getByRole('listitem').filter({ hasText: 'Please try once more' });
    expect(await open.getByRole('checkbox').isChecked()).toBe(true);

    await dialog.getByRole('button', { name: 'Create postmortem' }).click();
    await dialog.getByText('Choose the space').waitFor();
    await dialog.getByLabel('Space').selectOption({ label: 'Incident reviews (INC)' });
    await dialog.getByRole('button', { name: 'Create postmortem' }).click();
    await dialog.getByText('The postmortem is created').waitFor();
    expect(unexpected(here)).toEqual([]);
  });

  test('Robin is told that the page of an incident with a security level is for one person at first', async () => {
    const { page } = await visitAs(ROBIN, '/browse/INC-15');
    const dialog = await openDialog(page);

    await dialog.getByText('Only you will see the page').waitFor();
  });

  test('Signe writes into the space of her team; Robin does not learn that the incident is there', async () => {
    const { page } = await visitAs(SIGNE, '/browse/SEC-1');
    const dialog = await openDialog(page);
    expect(await dialog.getByLabel('Space').locator('option:checked').textContent()).toContain('(SEC)');

    const outside = await visitAs(ROBIN, '/browse/SEC-1');
    await outside.page.getByRole('heading', { name: 'Not there, or not visible to you' }).waitFor();
    expect(await outside.page.locator('body').textContent()).not.toContain('stolen passwords');
    expect(await axeFindings(outside.page)).toEqual([]);
    expect(unexpected(outside)).toEqual([]);
  });
});

describe('adding items', () => {
  beforeEach(() => start());

  async function fill(page: Page, summary: string): Promise<void> {
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Add action items' }).click();
    await panel.getByLabel('What will change').fill(summary);
  }
  async function chooseOwner(page: Page, name: string): Promise<void> {
    const panel = panelOf(page);
    await panel.getByRole('combobox', { name: 'Owner' }).fill(name.slice(0, 4));
    await panel.getByRole('option', { name }).click();
  }
  // By the keyboard: the frame changes its height while the list of owners closes, and a click at its place would miss.
  const create = (page: Page) => panelOf(page).getByRole('button', { name: 'Create ticket' }).press('Enter');
  const chooseProject = (page: Page, label: string) =>
    panelOf(page).getByRole('combobox', { name: 'Project', exact: true }).selectOption({ label });

  test('from a service project Robin says where the ticket goes, and what was typed stays', async () => {
    const here = await visitAs(ROBIN, '/browse/DESK-1');
    await fill(here.page, 'Test templates before they are changed');
    await create(here.page);
    await panelOf(here.page).getByText('Choose the project').waitFor();

    await chooseProject(here.page, 'Platform (OPS)');
    await chooseOwner(here.page, 'Robin Responder');
    await create(here.page);

    await panelOf(here.page).getByText('1 ticket created').waitFor();
    await panelOf(here.page)
      .getByRole('row', { name: /OPS-\d+ Test templates/ })
      .waitFor();
    expect(unexpected(here)).toEqual([]);
  });

  test('a project without due dates is told before and after', async () => {
    const here = await visitAs(ROBIN, '/browse/INC-3', 'dark');
    await fill(here.page, 'Watch target groups');
    await chooseProject(here.page, 'Team room (TEAM)');
    await panelOf(here.page)
      .getByText(/app keeps the due date/i)
      .waitFor();
    await chooseOwner(here.page, 'Robin Responder');
    expect(await axeFindings(here.page)).toEqual([]);
    await create(here.page);

    await panelOf(here.page)
      .getByText(/the date is kept by the app/)
      .waitFor();
    await panelOf(here.page)
      .getByRole('row', { name: /TEAM-\d+ Watch target groups/ })
      .waitFor();
    expect(unexpected(here)).toEqual([]);
  });

  test('a field that only people can fill is named, and nothing made', async () => {
    const here = await visitAs(ROBIN, '/browse/INC-3');
    await fill(here.page, 'Show auditors the drill');
    await chooseProject(here.page, 'Audit follow-up (AUD)');
    await chooseOwner(here.page, 'Robin Responder');
    await panelOf(here.page)
      .getByLabel('Issue type')
      .locator('option:checked', { hasText: 'Task' })
      .waitFor({ state: 'attached' });
    await create(here.page);

    await panelOf(here.page)
      .getByText(/Audit reference/)
      .first()
      .waitFor();
    expect(await panelOf(here.page).getByLabel('What will change').inputValue()).toBe('Show auditors the drill');
    expect(sandbox.jira.store.issues.filter(({ key }) => key.startsWith('AUD-'))).toEqual([]);
    expect(await axeFindings(here.page)).toEqual([]);
    expect(unexpected(here)).toEqual([]);
  });

  test('with linking switched off Robin is told before and after, and Vera sees the ticket', async () => {
    sandbox.jira.setSettings({ issueLinking: false });
    const here = await visitAs(ROBIN, '/browse/INC-3');
    await fill(here.page, 'Watch target groups');
    await panelOf(here.page)
      .getByText(/cannot be linked/)
      .waitFor();
    await chooseOwner(here.page, 'Robin Responder');
    await create(here.page);
    await panelOf(here.page).getByText('1 ticket created').waitFor();
    await panelOf(here.page)
      .getByText(/linking is switched off/)
      .first()
      .waitFor();
    expect(await axeFindings(here.page)).toEqual([]);

    const { page } = await visitAs(VERA, '/browse/INC-3');
    await panelOf(page)
      .getByRole('row', { name: /Watch target groups/ })
      .waitFor();
    expect(unexpected(here)).toEqual([]);
  });

  test('Noah, who may not link, gets his ticket and hears that it is not linked', async () => {
    const here = await visitAs(NOAH, '/browse/INC-3', 'dark');
    await fill(here.page, 'Watch target groups');
    await panelOf(here.page)
      .getByText(/cannot be linked/)
      .waitFor();
    await chooseOwner(here.page, 'Robin Responder');
    await create(here.page);

    await panelOf(here.page)
      .getByText(/could not be linked/)
      .waitFor();
    await panelOf(here.page).getByText('0 of 1 done').waitFor();
    expect(await axeFindings(here.page)).toEqual([]);
    expect(unexpected(here)).toEqual([]);
  });
});

test('the page of an incident that forbids edits works, and its panel says what is missing', async () => {
  await start();
  const here = await visitAs(ALEX, '/browse/INC-14');
  const dialog = await openDialog(here.page);
  await dialog.getByRole('button', { name: 'Create postmortem' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const panel = panelOf(here.page);
  await panel.getByRole('button', { name: 'Complete setup' }).click();
  await panel.getByText(/did not work for everything/).waitFor();

  const wiki = await here.newTab(here.page, () => panel.getByRole('link', { name: /Postmortem INC-14/ }).click());
  await panelOf(wiki).getByText('No action items yet').waitFor();
  expect(unexpected(here)).toEqual([]);
});

test('an action ticket says where it comes from to those who may know, and as another person nothing of it', async () => {
  await start();
  const key = await addTicketInPlatform(sandbox);
  const here = await visitAs(ROBIN, `/browse/${key}`);
  const context = await expandContext(here.page);
  await context.getByRole('link', { name: /INC-3: Everything behind/ }).waitFor();
  await context.getByText(/Jan.* 2099/).waitFor();
  expect(await axeFindings(here.page)).toEqual([]);

  await here.page.getByLabel(/^You are Robin Responder/).click();
  await here.page.getByRole('button', { name: /Olga Outside/ }).click();
  await here.page.getByLabel(/^You are Olga Outside/).waitFor();
  const again = here.page.locator('details[data-context="incident-context"]');
  if ((await again.getAttribute('open')) === null) await again.locator('summary').click();
  await again
    .locator('iframe')
    .contentFrame()
    .getByText(/not visible to you/)
    .waitFor();
  expect(await again.locator('iframe').contentFrame().locator('body').textContent()).not.toContain('Everything behind');
  expect(unexpected(here)).toEqual([]);
});

test('the start page shows each person their own incidents', async () => {
  await start();
  const shown = async (accountId: string) => {
    const { page } = await visitAs(accountId, '/');
    const cells = page.getByRole('region', { name: 'Incidents' }).locator('tbody tr td:first-child');
    return (await cells.allTextContents())
      .map((key) => key.replace(/-\d+$/, ''))
      .filter((key, at, all) => all.indexOf(key) === at);
  };

  expect((await shown(ALEX)).sort()).toEqual(['DESK', 'INC', 'NORD', 'SEC']);
  expect((await shown(VERA)).sort()).toEqual(['DESK', 'INC', 'NORD']);
  expect(await shown(NANNA)).toEqual(['NORD']);
  expect(await shown(OLGA)).toEqual([]);
});
