import type { FrameLocator, Page } from 'playwright-core';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { dialogOf, panelOf, turnTo, type Visit } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { openDialog } from '../../support/main-job';
import { ROBIN } from '../../support/people';

jest.setTimeout(120_000);

const { start, visitAs } = browserStory();

const CHAT = `2021-06-22 08:26 UTC robin: the load balancer has no healthy targets
2021-06-22 08:44 UTC alex: added the nodes back by hand
nobody knows why`;
const SLACK = JSON.stringify([
  {
    type: 'message',
    user: 'U1',
    ts: String(Date.parse('2021-06-22T08:40:00Z') / 1000),
    text: 'Customers call the desk',
  },
]);
/** As Excel saves CSV on Windows: 0x96 is a dash, 0x80 the euro. */
const EXCEL = Buffer.from('Tid;Besked\r\n2021-06-22 08:45:00 UTC;Sj\xe6lland \x96 5 \x80 lost\r\n', 'latin1');

const rowOf = (dialog: FrameLocator, words: string) => dialog.getByRole('listitem').filter({ hasText: words });

/** Opens the first entry and changes all three of its parts. */
async function editFirst(dialog: FrameLocator): Promise<void> {
  await dialog.getByRole('button', { name: /^Edit/ }).first().click();
  const form = dialog.getByRole('group', { name: 'Timeline entry' });
  await form.getByLabel('When').fill('2021-06-22T08:24');
  await form.getByLabel('What happened').fill('Every service behind the ingress answered 503.');
  await form.getByLabel('Kind').selectOption({ label: 'Effect' });
}

async function addByHand(dialog: FrameLocator): Promise<void> {
  await dialog.getByRole('button', { name: 'Add entry' }).click();
  const form = dialog.getByRole('group', { name: 'Timeline entry' });
  await form.getByLabel('When').fill('2021-06-22T08:25');
  await form.getByLabel('What happened').fill('The vendor was called.');
  await form.getByRole('button', { name: 'Done' }).click();
  await rowOf(dialog, 'The vendor was called.').getByText('Added by you').waitFor();
}

/** What all can read, in both themes. */
async function expectReadable({ page }: Visit): Promise<void> {
  expect(await findingsInBothThemes(page)).toEqual([]);
  await turnTo(page, 'light');
}

const openPage = async (here: Visit): Promise<Page> => {
  const page = await here.newTab(here.page, () =>
    dialogOf(here.page).getByRole('button', { name: 'Open page' }).click(),
  );
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  return page;
};

test('what is edited, added, pasted and chosen as a file stands on the page, in order, and all can read it', async () => {
  await start('quiet');
  const here = await visitAs(ROBIN, '/browse/INC-3');
  const dialog = await openDialog(here.page);
  await editFirst(dialog);
  await expectReadable(here);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await addByHand(dialog);

  await dialog.getByRole('button', { name: 'Add a transcript' }).click();
  await dialog.getByRole('textbox', { name: 'Transcript' }).fill(CHAT);
  await dialog.getByText('2 entries found').waitFor();
  await expectReadable(here);
  await dialog.getByRole('button', { name: 'Add 2 entries' }).click();
  await dialog.getByText('2 entries were added').waitFor();
  await dialog.getByRole('button', { name: 'Add a transcript' }).click();
  await dialog
    .getByLabel('Or choose a file')
    .setInputFiles({ name: '2021-06-22.json', mimeType: 'application/json', buffer: Buffer.from(SLACK) });
  await dialog.getByRole('button', { name: 'Add 1 entry' }).click();
  await rowOf(dialog, 'Customers call the desk').getByRole('checkbox').check({ force: true });
  await dialog.getByRole('button', { name: 'Add a transcript' }).click();
  await dialog.getByLabel('Or choose a file').setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: EXCEL });
  await dialog.getByRole('button', { name: 'Add 1 entry' }).click();
  await rowOf(dialog, 'Sjælland').getByRole('checkbox').check({ force: true });
  await dialog.getByRole('button', { name: 'Create postmortem' }).click();
  await dialog.getByText('The postmortem is created').waitFor();

  const page = await openPage(here);
  const told = await page.getByRole('row').allInnerTexts();
  const places = [
    /08:24 UTC.*EFFECT.*Every service behind the ingress answered 503\..*edited/is,
    /08:25 UTC.*The vendor was called\..*Added when the postmortem was created/s,
    /08:26 UTC.*the load balancer has no healthy targets.*Transcript/s,
    /08:40 UTC.*Customers call the desk.*Transcript 2021-06-22\.json/s,
    /08:44 UTC\s+ACTION added the nodes back by hand.*Transcript/is,
    /08:45 UTC.*Sjælland – 5 € lost.*Transcript costs\.csv/s,
  ].map((wanted) => told.findIndex((row) => wanted.test(row)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await findingsInBothThemes(page)).toEqual([]);
  expect(unexpected(here)).toEqual([]);
});

/** Presses Tab until the focus stands where it should. @throws when it never does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = dialogOf(page).locator(`${selector}:focus`);
  for (let n = 0; n < 120 && (await focused.count()) === 0; n += 1) await page.keyboard.press('Tab');
  expect(await focused.count()).toBe(1);
}

test('the keyboard alone edits an entry, adds one and makes the page', async () => {
  await start('quiet');
  const here = await visitAs(ROBIN, '/browse/INC-3');
  const { keyboard } = here.page;
  await panelOf(here.page).getByRole('button', { name: 'Create postmortem' }).press('Enter');
  const dialog = dialogOf(here.page);
  await dialog.locator('#draft-title:focus').waitFor();

  await tabTo(here.page, '[aria-label^="Edit "]');
  await keyboard.press('Enter');
  await dialog.locator('input[id$="-when"]:focus').waitFor();
  await tabTo(here.page, 'textarea');
  await keyboard.press('Control+A');
  await keyboard.type('Typed with the keyboard.');
  await tabTo(here.page, 'button');
  await keyboard.press('Enter');
  await dialog.locator('[aria-label="Edit Typed with the keyboard."]:focus').waitFor();

  await dialog.locator('#draft-title').focus();
  await tabTo(here.page, '#draft-add-entry');
  await keyboard.press('Space');
  await dialog.locator('input[id$="-when"]:focus').waitFor();
  await tabTo(here.page, 'textarea');
  await keyboard.type('Added with the keyboard.');
  // Return in a field ends the editing, and nothing else.
  await tabTo(here.page, 'button');
  await keyboard.press('Enter');
  await dialog.locator('[aria-label="Edit Added with the keyboard."]:focus').waitFor();
  await dialog.getByRole('button', { name: 'Create postmortem' }).press('Enter');
  await dialog.getByText('The postmortem is created').waitFor();

  const page = await openPage(here);
  await page.getByRole('cell', { name: /Typed with the keyboard\./ }).waitFor();
  await page.getByRole('cell', { name: /Added with the keyboard\./ }).waitFor();
  expect(unexpected(here)).toEqual([]);
});

test('on a telephone the page’s tables, and the page itself, are read without moving sideways', async () => {
  await start('quiet');
  const here = await visitAs(ROBIN, '/browse/INC-3');
  await openDialog(here.page);
  await dialogOf(here.page).getByRole('button', { name: 'Create postmortem' }).click();
  await dialogOf(here.page).getByText('The postmortem is created').waitFor();
  const page = await openPage(here);
  await page.setViewportSize({ width: 380, height: 800 });
  const tooWide = await page
    .locator('html, .adf-table-box')
    .evaluateAll((boxes) =>
      boxes.flatMap((box) =>
        box.scrollWidth > box.clientWidth ? [`${box.tagName} ${box.scrollWidth} > ${box.clientWidth}`] : [],
      ),
    );
  expect(tooWide).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
});

test('on a narrow screen the dialog is used without moving sideways', async () => {
  await start('quiet');
  const here = await visitAs(ROBIN, '/browse/INC-3');
  const dialog = await openDialog(here.page);
  await here.page.setViewportSize({ width: 380, height: 800 });
  await editFirst(dialog);
  await dialog.getByRole('button', { name: 'Add a transcript' }).click();
  await dialog.getByRole('textbox', { name: 'Transcript' }).fill(CHAT);
  await dialog.getByText('2 entries found').waitFor();
  const tooMuch = await dialog.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(tooMuch).toBeLessThanOrEqual(0);
});
