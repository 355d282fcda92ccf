import { createSandbox } from '../../sandbox/sandbox';
import { REAL_INCIDENTS } from '../../sandbox/seed/incidents';
import { startServer } from '../../sandbox/server';
import { dialogOf, openBrowser, panelOf } from '../../test/support/browser';

/** What a person did, as the browser noted it. */
export type Effort = { readonly clicks: number; readonly characters: number };

type Note = 'click' | 'character';

/** Runs inside every page and frame: what a person does, and nothing that a script does. */
const LISTEN = `
  const is = (event) => event.isTrusted && event.detail !== 0;
  addEventListener('click', (event) => is(event) && window.noteEffort('click'), true);
  addEventListener('keydown', (event) => event.isTrusted && event.key.length === 1 && window.noteEffort('character'), true);
`;

/** From the panel of each real incident to its page, in a browser: the most that any of them takes. */
export async function countEffort(): Promise<Effort> {
  const sandbox = createSandbox({ world: 'quiet' });
  const server = await startServer(sandbox, { port: 0 });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    let notes: readonly Note[] = [];
    await context.exposeFunction('noteEffort', (note: Note) => void (notes = [...notes, note]));
    await context.addInitScript(LISTEN);
    const page = await context.newPage();
    let most: Effort = { clicks: 0, characters: 0 };
    for (const { summary } of REAL_INCIDENTS) {
      const key = sandbox.jira.store.issues.find((one) => one.summary === summary)?.key ?? '';
      await page.goto(`${server.url}/browse/${key}`);
      notes = [];
      await panelOf(page).getByRole('button', { name: 'Create postmortem' }).click();
      await dialogOf(page).getByRole('button', { name: 'Create postmortem' }).click();
      const [wiki] = await Promise.all([
        page.waitForEvent('popup'),
        dialogOf(page).getByRole('button', { name: 'Open page' }).click(),
      ]);
      await wiki.getByRole('heading', { name: 'Timeline' }).waitFor();
      await wiki.close();
      // A tab behind another one draws nothing.
      await page.bringToFront();
      const countOf = (wanted: Note) => notes.filter((note) => note === wanted).length;
      most = {
        clicks: Math.max(most.clicks, countOf('click')),
        characters: Math.max(most.characters, countOf('character')),
      };
    }
    return most;
  } finally {
    await browser.close();
    await server.close();
  }
}
