import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { createSandbox } from '../../../sandbox/sandbox';
import { startServer } from '../../../sandbox/server';
import { openBrowser, panelOf, visit } from '../../support/browser';
import { openIncident } from '../../support/main-job';

jest.setTimeout(120_000);

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer(createSandbox(), { port: 8760 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** As a hand does it: the button is down for a while, and what moves meanwhile is clicked past. */
async function clickSlowly(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to click at.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(90);
  await page.mouse.up();
}

async function openForm(): Promise<{ readonly page: Page; readonly panel: FrameLocator }> {
  const { page } = await visit(browser, server.url, 'light');
  await openIncident(page);
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Add action items' }).click();
  await panel.getByLabel('What will change').waitFor();
  return { page, panel };
}

const button = (panel: FrameLocator, name: string) => panel.getByRole('button', { name });
const owner = (panel: FrameLocator) => panel.getByRole('combobox', { name: 'Owner' }).first();

test('Close closes a form in which nothing was typed', async () => {
  const { page, panel } = await openForm();
  await clickSlowly(page, button(panel, 'Close'));
  await button(panel, 'Add action items').waitFor({ timeout: 2000 });
});

test('Add another adds while the focus is on an owner not chosen yet', async () => {
  const { page, panel } = await openForm();
  await panel.getByLabel('What will change').fill('Alert on queue age');
  await owner(panel).fill('Rob');
  await page.keyboard.press('Escape');
  await clickSlowly(page, button(panel, 'Add another'));
  await panel.getByRole('group', { name: 'Action item 2' }).waitFor({ timeout: 2000 });
});

test.each(['Add another', 'Create ticket'])('%s is not lost with the list of owners open', async (name) => {
  const { page, panel } = await openForm();
  await panel.getByLabel('What will change').fill('Alert on queue age');
  // A list of one, so that it covers no button.
  await owner(panel).fill('Robin');
  await panel.locator('ul:has(> [role=option]:only-child)').waitFor();
  await clickSlowly(page, button(panel, name));
  if (name === 'Add another') await panel.getByRole('group', { name: 'Action item 2' }).waitFor({ timeout: 2000 });
  else await panel.getByText(/Choose who will see to it/).waitFor({ timeout: 2000 });
});

test('letters typed into the middle of a search stay where they were typed', async () => {
  const { page, panel } = await openForm();
  await owner(panel).click();
  await page.keyboard.type('Rin');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('ob');
  expect(await owner(panel).inputValue()).toBe('Robin');
});
