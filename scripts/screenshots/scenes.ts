import { createSandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server';
import { openBrowser, visit, type Theme } from '../../test/support/browser';
import { SCENES } from '../../test/support/scenes';
import { picture } from './picture';

/** Settles once the frame that the element stands in has been drawn. */
const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** The refusals and empty states that the tests walk through. */
export async function pictureScenes(theme: Theme): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const { name, world, person, open, play } of SCENES.filter(({ isPictured }) => isPictured)) {
      const sandbox = createSandbox({ world });
      const server = await startServer(sandbox, { port: 0 });
      try {
        const { page, context } = await visit(browser, `${server.url}${await open(sandbox)}`, theme, person);
        const told = await play(page);
        await told.waitFor();
        // By the frame: what is inside one that is out of sight does not move. A dialog is in sight by itself.
        const frame = await (await told.elementHandle()).ownerFrame();
        const isBehindDialog = (await page.locator('dialog').count()) > 0;
        if (!isBehindDialog && frame && frame !== page.mainFrame())
          await (await frame.frameElement()).scrollIntoViewIfNeeded();
        await told.evaluate(drawn);
        await page.screenshot(picture(name, theme));
        await context.close();
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
  }
}
