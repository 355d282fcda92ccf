import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { dialogOf, openBrowser, macroOf, panelOf, visit, type Theme } from '../../test/support/browser';
import { addItems, createUnchanged, moveTo, openDialog, openIncident } from '../../test/support/main-job';
import { picture } from './picture';

/** From the incident to the page and its macro, on a sandbox of its own. */
export async function pictureMainStory(theme: Theme): Promise<void> {
  const server = await startServer(createSandbox(), { port: 0 });
  const browser = await openBrowser();
  try {
    const { page, newTab } = await visit(browser, server.url, theme);
    await openIncident(page);
    await openDialog(page);
    await dialogOf(page).getByText('will be on the page').waitFor();
    await page.locator('dialog').screenshot(picture('dialog', theme));
    await createUnchanged(page);
    await addItems(page, [
      { summary: 'Put the de-registration delay back to 300 seconds', owner: 'Robin Responder' },
      { summary: 'Write a test suite for the ingress', owner: 'Alex Admin' },
    ]);
    const panel = panelOf(page);
    const ticket = await newTab(page, () =>
      panel
        .getByRole('row', { name: /de-registration/ })
        .getByRole('link')
        .click(),
    );
    await moveTo(ticket, 'Done');
    await page.reload();
    await panel.getByText('1 of 2 done (50 %)').waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    // Chromium paints a frame that was out of sight only some time after it comes into sight.
    await page.waitForTimeout(1_500);
    await page.screenshot(picture('panel', theme));

    const wiki = await newTab(page, () => panel.getByRole('link', { name: /Postmortem INC-/ }).click());
    await wiki.waitForLoadState();
    await wiki.screenshot(picture('page', theme));
    await wiki.locator('main iframe[data-module="completion-macro"]').scrollIntoViewIfNeeded();
    await macroOf(wiki, 'completion-macro').getByText('1 of 2 done (50 %)').waitFor();
    await wiki.waitForTimeout(1_500);
    await wiki.screenshot(picture('macro', theme));
  } finally {
    await browser.close();
    await server.close();
  }
}
