import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../../sandbox/server';
import { sandboxWith } from '../../sandbox/sandbox-with';
import { wholePageFindings } from '../../support/axe-findings';
import { openBrowser, visit } from '../../support/browser';
import { scratchFolder } from '../../support/scratch';

jest.setTimeout(120_000);

let browser: Browser;
let server: RunningServer;
let statuses = 0;

/** A front end that needs nothing but the bridge: a button for a flag and one for a dialog. */
function frontEnd(): string {
  const folder = scratchFolder('sandbox-front-end');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><title>App</title><script src="app.js" defer></script></head>' +
      '<body><main><h1>App</h1><button id="flag">Flag</button><button id="dialog">Dialog</button></main></body></html>',
  );
  writeFileSync(
    join(folder, 'app.js'),
    `const call = (command, data) => __bridge.callBridge(command, data);
     call('getContext').then(({ moduleKey }) => { document.querySelector('main').ariaLabel = moduleKey; });
     document.getElementById('flag').onclick = () => call('showFlag', { id: 'flag', title: 'Done', type: 'success' });
     document.getElementById('dialog').onclick = () => call('openModal', { resource: null, onClose: () => undefined,
       size: 'medium', context: {}, closeOnEscape: true, closeOnOverlayClick: true, title: 'More' });`,
  );
  return folder;
}

beforeAll(async () => {
  browser = await openBrowser();
  const shown = { resource: 'app', resolver: { function: 'resolver' } };
  const sandbox = sandboxWith({
    modules: {
      'jira:issuePanel': [{ key: 'panel', title: 'Panel', icon: 'x', ...shown }],
      'jira:issueContext': [
        {
          key: 'context',
          title: 'Context',
          label: 'Context',
          dynamicProperties: { function: 'contextStatus' },
          ...shown,
        },
      ],
    },
    functions: {
      resolver: () => undefined,
      contextStatus: () => ({
        status: { type: 'lozenge', value: { label: `Asked ${++statuses}`, type: 'success' } },
      }),
    },
    resource: frontEnd(),
  });
  server = await startServer(sandbox, { port: 8740 });
});
afterAll(async () => {
  await server.close();
  await browser.close();
});

const panelFrame = (page: Page) => page.frameLocator('.app-panel iframe');
const dialogFrame = (page: Page) => page.frameLocator('dialog iframe');
const dismiss = (page: Page) => page.locator('#flags').getByRole('button', { name: 'Dismiss' });

test('flags can be clicked over a dialog, and outlive it', async () => {
  const { page, complaints } = await visit(browser, `${server.url}/browse/INC-1`, 'light');
  await panelFrame(page).getByRole('button', { name: 'Flag' }).click();
  await panelFrame(page).getByRole('button', { name: 'Dialog' }).click();
  await dialogFrame(page).getByRole('heading', { name: 'App' }).waitFor();
  await dismiss(page).click();
  expect(await dismiss(page).count()).toBe(0);

  await dialogFrame(page).getByRole('button', { name: 'Flag' }).click();
  await dismiss(page).waitFor();
  // A dialog over the dialog: the flags are the topmost's.
  await dialogFrame(page).getByRole('button', { name: 'Dialog' }).click();
  await page.locator('dialog').nth(1).waitFor();
  expect(await page.locator('dialog').count()).toBe(2);
  await dismiss(page).click({ trial: true });
  await page.locator('dialog').last().getByRole('button', { name: 'Close' }).click();
  await dismiss(page).click({ trial: true });
  await page.locator('dialog').getByRole('button', { name: 'Close' }).click();
  await dismiss(page).click();
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  '%s: a context panel shows its status collapsed and remembers that it was expanded',
  async (theme) => {
    statuses = 0;
    const { page, complaints } = await visit(browser, `${server.url}/browse/INC-1`, theme);
    const panel = page.locator('details[data-context="context"]');
    await panel.getByText('Asked 1').waitFor();
    expect(await panel.locator('iframe').count()).toBe(0);
    await panel.locator('summary').click();
    await panel.locator('iframe').contentFrame().getByRole('heading', { name: 'App' }).waitFor();
    expect(await wholePageFindings(page)).toEqual([]);
    if (process.env['HOST_PICTURE']) await page.screenshot({ path: `${process.env['HOST_PICTURE']}-${theme}.png` });

    await page.goto(`${server.url}/browse/INC-2`);
    await panel.locator('iframe').contentFrame().getByRole('heading', { name: 'App' }).waitFor();
    expect(statuses).toBe(1);
    await panel.locator('summary').click();
    await panel.getByText('Asked 2').waitFor();
    await page.reload();
    await panel.getByText('Asked 3').waitFor();
    expect(await panel.getAttribute('open')).toBeNull();
    expect(complaints).toEqual([]);
  },
);

test('the site has its icon', async () => {
  const { page, complaints } = await visit(browser, server.url, 'light');
  for (const path of ['/favicon.ico', '/_host/icon.svg']) {
    const answer = await page.request.get(`${server.url}${path}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  }
  expect((await page.request.get(`${server.resourceOrigin}/favicon.ico`)).status()).toBe(200);
  expect(complaints).toEqual([]);
});
