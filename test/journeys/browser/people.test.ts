import type { Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { chooseOwner, chooseProject, pressButton, typeItem } from '../../support/action-form';
import { axeFindings, contrastFindings } from '../../support/axe-findings';
import { dialogOf, expandContext, macroOf, panelOf, turnTo } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { openDialog } from '../../support/main-job';
import { ALEX, NANNA, NOAH, OLGA, ROBIN, SIGNE, VERA } from '../../support/people';
import { addTicketInPlatform, SCENES } from '../../support/scenes';

jest.setTimeout(60_000);

const { start, visitAs } = browserStory();

test.each(SCENES)('$name is told in words that all can read, light and dark', async ({ world, person, open, play }) => {
  const here = await visitAs(person, await open(await start(world)));
  const told = await play(here.page);
  await told.waitFor();
  expect(await axeFindings(here.page)).toEqual([]);

  await turnTo(here.page, 'dark');
  await told.waitFor();
  expect(await contrastFindings(here.page)).toEqual([]);
  expect(unexpected(here)).toEqual([]);
});

describe('the dialog', () => {
  beforeEach(async () => void (await start()));

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
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await start();
  });
  const create = (page: Page) => pressButton(page, 'Create ticket');

  test('from a service project Robin says where the ticket goes, and what was typed stays', async () => {
    const here = await visitAs(ROBIN, '/browse/DESK-1');
    await typeItem(here.page, 'Test templates before they are changed');
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
    await typeItem(here.page, 'Watch target groups');
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

  test('with linking switched off Robin is told before and after, and Vera sees the ticket', async () => {
    sandbox.jira.setSettings({ issueLinking: false });
    const here = await visitAs(ROBIN, '/browse/INC-3');
    await typeItem(here.page, 'Watch target groups');
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
    await typeItem(here.page, 'Watch target groups');
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
  await macroOf(wiki, 'completion-macro').getByText('No action items yet').waitFor();
  expect(unexpected(here)).toEqual([]);
});

test('an action ticket says where it comes from to those who may know, and as another person nothing of it', async () => {
  const key = await addTicketInPlatform(await start());
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
