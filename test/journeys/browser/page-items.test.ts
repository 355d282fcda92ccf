import type { FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { axeFindings, contrastFindings } from '../../support/axe-findings';
import { dialogOf, macroOf, panelOf, turnTo, type Theme } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { pageAddressOf } from '../../support/analysed-page';
import { makePageWithItems } from '../../support/page-with-items';
import { ROBIN, VERA } from '../../support/people';
import { grid, h, mention } from '../../support/written-page';

jest.setTimeout(120_000);
const { start, visitAs } = browserStory();

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await start('quiet');
});

const OPEN = 'Find action items on the page';
const openDialog = async (page: Page, from: FrameLocator): Promise<FrameLocator> => {
  await from.getByRole('button', { name: OPEN }).press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByRole('heading', { name: OPEN }).waitFor();
  return dialog;
};
const itemFields = (dialog: FrameLocator, words: RegExp) => dialog.getByRole('group', { name: words });

test.each(['light', 'dark'] as const)(
  'what the review left on the page becomes tickets there, by keyboard, in %s',
  async (theme: Theme) => {
    const { pageId } = await makePageWithItems(sandbox);
    const visit = await visitAs(ROBIN, pageAddressOf(pageId), theme);
    const { page } = visit;
    const macro = macroOf(page, 'completion-macro');
    const dialog = await openDialog(page, macro);
    await dialog.getByText('The page says: the database team').waitFor();
    await dialog.getByText('The page says: Q3').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /^Put the de-registration/ }).isChecked()).toBe(false);
    expect(await axeFindings(page)).toEqual([]);

    // Whoever presses the button first is led to what is missing, and goes on from there.
    const create = dialog.getByRole('button', { name: /^Create \d+ tickets?$/ });
    await create.press('Enter');
    await page.keyboard.type('Sam');
    // Until the search is done everybody is listed.
    await dialog.locator('ul:has(> [role=option]:only-child)', { hasText: 'Sam Support' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('02022099');
    const loadTest = itemFields(dialog, /Run the load test/);
    expect(await loadTest.getByLabel('Due date').inputValue()).toBe('2099-02-02');
    await loadTest.getByRole('button', { name: /^Done with/ }).press('Enter');
    const drill = itemFields(dialog, /Drill the restore/);
    await drill.getByRole('combobox', { name: 'Owner' }).fill('Alex');
    await dialog.getByRole('option', { name: 'Alex Admin' }).click();
    await turnTo(page, theme === 'light' ? 'dark' : 'light');
    expect(await contrastFindings(page)).toEqual([]);
    await create.press('Enter');

    await dialog.getByText('5 tickets created').waitFor();
    await dialog.getByText('2 were left without a ticket.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await macro.getByText('0 of 5 done (0 %)').waitFor();
    await macro.getByRole('row', { name: /Run the load test.* Sam Support/ }).waitFor();
    expect(unexpected(visit)).toEqual([]);
  },
);

test('twenty-one go in two goes from the panel, on a narrow window, and are known the next time', async () => {
  const many = Array.from({ length: 21 }, (_, at) => [`Change ${at + 1} of the ingress`, mention(ROBIN), '2099-02-01']);
  const { incident } = await makePageWithItems(sandbox, [
    h(2, 'Action items of the review'),
    grid(['Action', 'Owner', 'Due date'], ...many),
  ]);
  const visit = await visitAs(ROBIN, `/browse/${incident}`);
  const { page } = visit;
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await openDialog(page, panelOf(page));
  await dialog.getByText('21 of 21 chosen.').waitFor();
  expect(await dialog.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
  await dialog.getByRole('button', { name: 'Create 21 tickets' }).press('Enter');
  await dialog.getByText('21 tickets created').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await panelOf(page).getByText('0 of 21 done (0 %)').waitFor();

  const again = await openDialog(page, panelOf(page));
  await again.getByText(/^Every action item there/).waitFor();
  await again.getByText('21 already have a ticket').press('Enter');
  await again
    .getByRole('link', { name: /^[A-Z]+-\d+$/ })
    .nth(20)
    .waitFor();
  expect(unexpected(visit)).toEqual([]);
});

test('who may not create tickets reads whom to ask; on a page without action items stands how they are written', async () => {
  const { pageId } = await makePageWithItems(sandbox, [h(2, 'Notes')]);
  const here = await visitAs(VERA, pageAddressOf(pageId));
  const dialog = await openDialog(here.page, macroOf(here.page, 'completion-macro'));
  await dialog.getByText(/^No action items were found/).waitFor();
  await dialog.getByRole('table', { name: 'For example' }).waitFor();
  expect(await axeFindings(here.page)).toEqual([]);
  expect(unexpected(here)).toEqual([]);
});
