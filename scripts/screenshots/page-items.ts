import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { pageAddressOf } from '../../test/support/analysed-page';
import { dialogOf, macroOf, openBrowser, visit, type Theme } from '../../test/support/browser';
import { makePageWithItems } from '../../test/support/page-with-items';
import { picture } from './picture';

/** The dialog over a page on which people wrote action items. */
export async function picturePageItems(theme: Theme): Promise<void> {
  const sandbox = createSandbox();
  const server = await startServer(sandbox, { port: 0 });
  const browser = await openBrowser();
  try {
    const { pageId } = await makePageWithItems(sandbox);
    const { page } = await visit(browser, `${server.url}${pageAddressOf(pageId)}`, theme);
    await macroOf(page, 'completion-macro').getByRole('button', { name: 'Find action items on the page' }).click();
    await dialogOf(page).getByText('The page says: Q3').waitFor();
    await page.locator('dialog').screenshot(picture('page-items', theme));
  } finally {
    await browser.close();
    await server.close();
  }
}
