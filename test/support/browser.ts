import { chromium, errors, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';

/** As long as a story waits for what it expects to see. */
const PATIENCE_MS = 55_000;

/** After this long without a new tab a person clicks again. */
const SECOND_CLICK_MS = 10_000;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium. `npm test` names it; without it these tests do not run. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export type Theme = 'light' | 'dark';

export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The tab that something opens; its complaints count, too. */
  newTab(opener: Page, open: () => Promise<void>): Promise<Page>;
  /** Errors, warnings of the content policy, and failed requests, as the console had them. */
  readonly complaints: readonly string[];
};

/**
 * A window of one person in one theme, with everything noted that the console complains of.
 * @param accountId whom the host takes for its visitor; without it its default person
 */
export async function visit(browser: Browser, url: string, theme: Theme, accountId?: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  if (accountId !== undefined) {
    await context.addCookies([{ name: 'sandbox-user', value: accountId, url: new URL(url).origin }]);
  }
  const complaints: string[] = [];
  context.on('page', (page) => listen(page, complaints));
  // Stories run beside others on the same machine.
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const newTab: Visit['newTab'] = async (opener, open) => {
    for (let waited = SECOND_CLICK_MS; waited < PATIENCE_MS; waited += SECOND_CLICK_MS) {
      const opened = opener.waitForEvent('popup', { timeout: SECOND_CLICK_MS }).catch(onlyTooLate);
      await Promise.all([opened, open()]);
      const tab = await opened;
      if (tab !== null) return tab;
    }
    throw new Error(`No tab was opened from ${opener.url()}.`);
  };
  await page.goto(url);
  return { context, page, newTab, complaints };
}

/** A frame may move away under the pointer while the page around it finds its height; such a click reaches nobody. */
function onlyTooLate(error: unknown): null {
  if (error instanceof errors.TimeoutError) return null;
  throw error;
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Leaving a page ends what was still on its way.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
}

export const panelOf = (page: Page): FrameLocator => page.locator('main iframe').first().contentFrame();
/** A macro of the app on a page of Confluence, by its module's key. */
export const macroOf = (page: Page, key: string): FrameLocator =>
  page.locator(`main iframe[data-module="${key}"]`).contentFrame();
export const dialogOf = (page: Page): FrameLocator => page.frameLocator('dialog iframe');

/** The app's panel in the side column of an issue, expanded. */
export async function expandContext(page: Page): Promise<FrameLocator> {
  const panel = page.locator('details[data-context="incident-context"]');
  await panel.locator('summary').click();
  return panel.locator('iframe').contentFrame();
}

/** What a person's system does at dusk: the page and every frame on it turn to the theme. */
export async function turnTo(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  const turned = (mode: string) => document.documentElement.dataset['colorMode'] === mode;
  // By the clock: a frame that is out of sight draws nothing, and would never be asked.
  await Promise.all(page.frames().map((frame) => frame.waitForFunction(turned, theme, { polling: 50 })));
}

/** The person comes back to the window, and a frame is told as the browser tells it. */
export const comeBack = (frame: FrameLocator): Promise<boolean> =>
  frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
