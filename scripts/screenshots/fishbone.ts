import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { makeAnalysedPage, pageAddressOf } from '../../test/support/analysed-page';
import { macroOf, openBrowser, visit, type Theme } from '../../test/support/browser';
import { picture } from './picture';

/** The contributing factors on a page. */
export async function pictureFishbone(theme: Theme): Promise<void> {
  const sandbox = createSandbox();
  const server = await startServer(sandbox, { port: 0 });
  const browser = await openBrowser();
  try {
    const pageId = await makeAnalysedPage(sandbox);
    const { page } = await visit(browser, `${server.url}${pageAddressOf(pageId)}`, theme);
    const frame = page.locator('main iframe[data-module="factors-macro"]');
    await frame.scrollIntoViewIfNeeded();
    await macroOf(page, 'factors-macro').getByRole('img').waitFor();
    // Chromium paints a frame that was out of sight only some time after it comes into sight.
    await page.waitForTimeout(1_500);
    await frame.screenshot(picture('fishbone', theme));
  } finally {
    await browser.close();
    await server.close();
  }
}
