import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { openBrowser, panelOf, visit, type Theme } from '../../test/support/browser';
import { ALEX } from '../../test/support/people';
import { picture } from './picture';

/** The settings of a project, with one part of its own. */
export async function pictureSettings(theme: Theme): Promise<void> {
  const server = await startServer(createSandbox(), { port: 0 });
  const browser = await openBrowser();
  try {
    const { page } = await visit(browser, `${server.url}/projects/INC/settings/apps/project-settings`, theme, ALEX);
    const part = panelOf(page).getByRole('region', { name: 'Incidents' });
    await part.getByRole('button', { name: 'Set here' }).click();
    await part.getByLabel('Incident', { exact: true }).check({ force: true });
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.waitForTimeout(1_000);
    await page.screenshot(picture('settings', theme));
  } finally {
    await browser.close();
    await server.close();
  }
}
