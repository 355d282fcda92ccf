import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { openBrowser, visit, type Theme } from '../../test/support/browser';
import { openDialog, openIncident } from '../../test/support/main-job';
import { picture } from './picture';

/** The dialog's timeline with an entry open, and the page that comes of it: from its top, and from its timeline on. */
export async function pictureTimeline(theme: Theme): Promise<void> {
  const server = await startServer(createSandbox(), { port: 0 });
  const browser = await openBrowser();
  try {
    const { page, newTab } = await visit(browser, server.url, theme);
    await openIncident(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: /^Edit Alert fired/ }).click();
    await dialog.getByLabel('What happened').focus();
    await dialog.getByRole('heading', { name: 'Timeline' }).evaluate((heading) => heading.scrollIntoView());
    await page.locator('dialog').screenshot(picture('dialog-timeline', theme));
    await dialog.getByRole('button', { name: 'Create postmortem' }).click();
    await dialog.getByText('The postmortem is created').waitFor();
    const wiki = await newTab(page, () => dialog.getByRole('button', { name: 'Open page' }).click());
    const timeline = wiki.getByRole('heading', { name: 'Timeline' });
    await timeline.waitFor();
    await wiki.setViewportSize({ width: 1280, height: 1_100 });
    await wiki.screenshot(picture('page-facts', theme));
    await timeline.evaluate((heading) => heading.scrollIntoView());
    await wiki.screenshot(picture('page-timeline', theme));
  } finally {
    await browser.close();
    await server.close();
  }
}
