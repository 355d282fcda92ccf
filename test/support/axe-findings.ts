import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with everything that is shown, frames included. */
export const axeFindings = (page: Page): Promise<readonly string[]> => findingsOf(new AxeBuilder({ page }));

/** What it finds of that which another theme can change. */
export const contrastFindings = (page: Page): Promise<readonly string[]> =>
  findingsOf(new AxeBuilder({ page }).withRules(['color-contrast']));

async function findingsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}
