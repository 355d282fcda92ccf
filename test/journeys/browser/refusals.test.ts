import type { Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { chooseOwner, chooseProject, pressButton, typeItem } from '../../support/action-form';
import { findingsInBothThemes } from '../../support/axe-findings';
import { panelOf } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { createUnchanged, openDialog } from '../../support/main-job';
import { MONA, ROBIN, VERA } from '../../support/people';
import { attachBareTicket, requireOfEveryType } from '../../support/prepare-sandbox';

jest.setTimeout(60_000);

const { start, visitAs } = browserStory();
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await start();
});

const AUDIT = 'Audit follow-up (AUD)';
const ticketsIn = (project: string) => sandbox.jira.store.issues.filter(({ key }) => key.startsWith(`${project}-`));
const summaryOf = (page: Page) => panelOf(page).getByLabel('What will change').inputValue();
const isFocused = (page: Page, label: string) =>
  panelOf(page)
    .getByLabel(label)
    .evaluate((element) => element === document.activeElement);

describe('a field that only people can fill', () => {
  test('is named before anything is sent and when the button is pressed; another type takes what was typed', async () => {
    const here = await visitAs(ROBIN, '/browse/INC-3');
    const panel = panelOf(here.page);
    await typeItem(here.page, 'Show auditors the drill');
    await chooseProject(here.page, AUDIT);
    await panel.getByText(/Jira wants more for Task here than this form has: Audit reference/).waitFor();
    await panel.getByText('Choose another type or project').waitFor();

    await chooseOwner(here.page, 'Robin Responder');
    await pressButton(here.page, 'Create ticket');
    await panel.getByText('Nothing was sent').waitFor();
    expect(await isFocused(here.page, 'Issue type')).toBe(true);
    expect(await summaryOf(here.page)).toBe('Show auditors the drill');
    expect(ticketsIn('AUD')).toEqual([]);

    await here.page.keyboard.type('Epic');
    await panel.getByText('Choose another type or project').waitFor({ state: 'detached' });
    await pressButton(here.page, 'Create ticket');
    await panel.getByRole('row', { name: /AUD-\d+ Show auditors the drill/ }).waitFor();
    expect(unexpected(here)).toEqual([]);
  });

  test('of every type leads by the keyboard to Jira’s own dialog, and the ticket from there is attached', async () => {
    requireOfEveryType(sandbox, 'AUD');
    const here = await visitAs(ROBIN, '/browse/INC-3');
    const panel = panelOf(here.page);
    await typeItem(here.page, 'Show auditors the drill');
    await chooseProject(here.page, AUDIT);
    const link = panel.getByRole('link', { name: 'Create in Jira: Show auditors the drill' });
    await link.waitFor();

    const dialog = await here.newTab(here.page, () => link.press('Enter'));
    expect(await dialog.getByLabel('Summary').inputValue()).toBe('Show auditors the drill');
    expect(await findingsInBothThemes(dialog)).toEqual([]);
    await dialog.getByLabel('Audit reference').fill('A-2026/17');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByRole('heading', { name: 'Show auditors the drill' }).waitFor();

    expect(await summaryOf(here.page)).toBe('Show auditors the drill');
    await pressButton(here.page, 'Attach an existing ticket');
    await panel.getByRole('textbox', { name: 'Ticket' }).fill(ticketsIn('AUD')[0]?.key ?? '');
    await here.page.keyboard.press('Enter');
    await panel.getByRole('row', { name: /AUD-\d+ Show auditors the drill/ }).waitFor();
    await panel.getByText('0 of 1 done').waitFor();
    expect(unexpected(here)).toEqual([]);
  });
});

describe('setting what a ticket lacks', () => {
  test('who may not edit it hears whom to ask, and what was chosen stays', async () => {
    const { key } = await attachBareTicket(sandbox);
    const here = await visitAs(MONA, '/browse/INC-3');
    const panel = panelOf(here.page);
    await panel.getByRole('button', { name: `Set due date of ${key}` }).press('Enter');
    await panel.getByRole('textbox', { name: 'Due date' }).fill('2099-06-30');
    await here.page.keyboard.press('Enter');

    await panel.getByRole('alert').getByText(`You may not edit ${key}. Ask somebody who may`).waitFor();
    const dueDate = panel.getByRole('textbox', { name: 'Due date' });
    expect(await dueDate.inputValue()).toBe('2099-06-30');
    expect(await dueDate.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(unexpected(here)).toEqual([]);
  });

  test('an owner whom the project lost meanwhile is refused by name, and another one is taken', async () => {
    const { key } = await attachBareTicket(sandbox);
    const here = await visitAs(ROBIN, '/browse/INC-3');
    const panel = panelOf(here.page);
    await panel.getByRole('button', { name: `Set owner of ${key}` }).press('Enter');
    await chooseOwner(here.page, 'Sam Support');
    sandbox.site.people.get('712020:sam-support')?.groups.splice(0);
    await pressButton(here.page, 'Save');

    await panel.getByRole('alert').getByText('Sam Support cannot be assigned in Incidents.').waitFor();
    expect(await panel.getByRole('alert').textContent()).not.toContain('712020');
    await chooseOwner(here.page, 'Robin Responder');
    await pressButton(here.page, 'Save');
    await panel.getByRole('row', { name: new RegExp(`${key}.*Robin Responder`) }).waitFor();
    expect(unexpected(here)).toEqual([]);
  });
});

test('with linking switched off the panel says so once and offers nothing to complete, until it is on again', async () => {
  sandbox.jira.setSettings({ issueLinking: false });
  const here = await visitAs(ROBIN, '/browse/INC-3');
  const panel = panelOf(here.page);
  await openDialog(here.page);
  await createUnchanged(here.page);
  await panel.getByText(/A Jira admin can switch issue linking on/).waitFor();
  expect(await panel.getByText(/switched off/).count()).toBe(1);
  expect(await panel.getByRole('button', { name: 'Complete setup' }).count()).toBe(0);

  const other = await visitAs(VERA, '/browse/INC-3');
  await panelOf(other.page)
    .getByText(/A Jira admin can switch issue linking on/)
    .waitFor();

  sandbox.jira.setSettings({ issueLinking: true });
  await panel.getByRole('button', { name: 'Refresh' }).press('Enter');
  await panel.getByRole('button', { name: 'Complete setup' }).press('Enter');
  await panel.getByRole('button', { name: 'Complete setup' }).waitFor({ state: 'detached' });
  await here.page
    .getByRole('region', { name: 'Web links' })
    .getByRole('link', { name: /Postmortem INC-3/ })
    .waitFor();
  expect(await panel.getByText(/switched off/).count()).toBe(0);
  expect(unexpected(here)).toEqual([]);
});
