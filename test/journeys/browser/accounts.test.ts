import type { FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/sandbox';
import { actIn } from '../../support/act';
import { findingsInBothThemes } from '../../support/axe-findings';
import { dialogOf, panelOf } from '../../support/browser';
import { browserStory } from '../../support/browser-story';
import { ROBIN, SAM, VERA } from '../../support/people';

jest.setTimeout(120_000);

const INCIDENT = '/browse/INC-3';
const story = browserStory();
let sandbox: Sandbox;
let pageUrl: string;

beforeEach(async () => {
  sandbox = await story.start();
  ({ pageUrl } = await actIn(sandbox).must(ROBIN, 'INC-3', 'createPostmortem', {}));
});

/** By the keyboard alone: a frame that grows under the pointer would swallow a click that no person makes so fast. */
const press = (frame: FrameLocator, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).press('Enter');

async function openAccounts(page: Page): Promise<FrameLocator> {
  const panel = panelOf(page);
  await panel.locator('summary', { hasText: 'Accounts' }).press('Enter');
  await panel.getByText('Everybody who was involved can write their own').waitFor();
  return panel;
}

test('a person writes their account and shares it', async () => {
  const sam = await story.visitAs(SAM, INCIDENT);
  const panel = await openAccounts(sam.page);
  await press(panel, 'Write my account');
  await panel.getByText('Your draft is ready').waitFor();
  expect(await findingsInBothThemes(sam.page)).toEqual([]);

  const editor = await sam.newTab(sam.page, () =>
    panel.getByRole('link', { name: 'Continue my account' }).press('Enter'),
  );
  await editor.getByLabel('What I did, and when').fill('08:40 rolled back');
  expect(await findingsInBothThemes(editor)).toEqual([]);

  const vera = await story.visitAs(VERA, INCIDENT);
  await (await openAccounts(vera.page)).getByText('no account is shared').waitFor();

  await editor.getByRole('button', { name: 'Publish' }).click();
  await editor.getByText('08:40 rolled back').waitFor();
  await vera.page.reload();
  const seen = await openAccounts(vera.page);
  await seen.getByText('1 of 1 shared').waitFor();
  await seen.getByText('by Sam Support').waitFor();
  await sam.page.reload();
  await (await openAccounts(sam.page)).getByText('is shared.').waitFor();
  expect([...sam.complaints, ...vera.complaints]).toEqual([]);
});

test('people are invited from the panel', async () => {
  const { page, complaints } = await story.visitAs(ROBIN, INCIDENT);
  const panel = await openAccounts(page);
  await press(panel, 'Invite people…');
  await panel.getByRole('button', { name: 'Cancel' }).waitFor();
  await press(panel, 'Invite');
  await panel.getByText('Choose at least one person.').waitFor();
  await panel.getByRole('checkbox', { name: 'Support 1' }).press(' ');
  const search = panel.getByRole('combobox', { name: 'Somebody else' });
  await search.fill('Alex');
  await panel.getByRole('option', { name: 'Alex Admin' }).waitFor();
  await search.press('ArrowDown');
  await search.press('Enter');
  expect(await findingsInBothThemes(page)).toEqual([]);
  await press(panel, 'Invite 2 people');
  await panel.getByText('2 people are invited').first().waitFor();
  await panel.getByText('0 of 2 shared').waitFor();
  await page.getByText('you are invited to write your own account').waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the same stands under the title of the page', async () => {
  const { page, complaints } = await story.visitAs(SAM, pageUrl);
  await page.getByRole('button', { name: 'Postmortem' }).press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByText('Draft', { exact: true }).waitFor();
  await press(dialog, 'Write my account');
  await dialog.getByRole('link', { name: 'Continue my account' }).waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await page.reload();
  // The page tree shows the draft to its author, as Confluence does.
  await page.getByRole('link', { name: /My account of INC-3/ }).waitFor();
  expect(complaints).toEqual([]);
});

test('who may not add pages reads why, and what to do', async () => {
  const { page } = await story.visitAs(VERA, INCIDENT);
  const panel = await openAccounts(page);
  await press(panel, 'Write my account');
  await panel.getByText('You may not add a page there').waitFor();
  await panel.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
});

test('a page that no postmortem is about has no item under its title', async () => {
  const id = sandbox.confluence.store.pages.find(({ title }) => title === 'Incident reviews')?.id ?? '';
  const { page } = await story.visitAs(ROBIN, `/wiki/pages/viewpage.action?pageId=${id}`);
  await page.getByRole('heading', { name: 'Incident reviews' }).waitFor();
  expect(await page.getByRole('button', { name: 'Postmortem' }).count()).toBe(0);
});
