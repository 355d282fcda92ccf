import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { turnTo } from './browser';

/** Nothing but what is wrong: to tell what is right, too, takes longer than to look. */
const BRIEF = { preload: false, resultTypes: ['violations' as const] };
const CONTRAST = { ...BRIEF, runOnly: ['color-contrast'] };

/** What axe finds wrong with every screen of the app that is shown; on a page without one, with the page itself. */
export const axeFindings = async (page: Page): Promise<readonly string[]> =>
  findingsOf(await withinFrames(page, new AxeBuilder({ page }).options(BRIEF)));

/** What it finds there of that which another theme can change. */
export const contrastFindings = async (page: Page): Promise<readonly string[]> =>
  findingsOf(await withinFrames(page, new AxeBuilder({ page }).options(CONTRAST)));

/** What axe finds wrong with them in the light theme, and then in the dark one; the page is light again after it. */
export const findingsInBothThemes = (page: Page): Promise<readonly string[]> =>
  inBothThemes(page, axeFindings, contrastFindings);

/** What axe finds wrong with everything that is shown: what the sandbox draws around the app, and the app. */
export const wholePageFindings = (page: Page): Promise<readonly string[]> =>
  findingsOf(new AxeBuilder({ page }).options(BRIEF));

/** The same in the light theme, and then in the dark one; the page is light again after it. */
export const wholePageInBothThemes = (page: Page): Promise<readonly string[]> =>
  inBothThemes(page, wholePageFindings, () => findingsOf(new AxeBuilder({ page }).options(CONTRAST)));

type Look = (page: Page) => Promise<readonly string[]>;

async function inBothThemes(page: Page, inLight: Look, inDark: Look): Promise<readonly string[]> {
  // What is behind another tab hears of a theme only when it is drawn again.
  await page.bringToFront();
  const light = await inLight(page);
  await turnTo(page, 'dark');
  const dark = await inDark(page);
  await turnTo(page, 'light');
  return [...light, ...dark];
}

async function withinFrames(page: Page, axe: AxeBuilder): Promise<AxeBuilder> {
  const addresses = await page
    .locator('iframe:visible')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')));
  return addresses.reduce((all, address) => all.include({ fromFrames: [`iframe[src="${address}"]`, 'html'] }), axe);
}

async function findingsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}
