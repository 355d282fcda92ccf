import type { FrameLocator, Page } from 'playwright-core';
import { dialogOf, panelOf } from './browser';

export const INGRESS = 'Everything behind the Kubernetes ingress answers 503';

/** From the start page, by the key beside the summary. */
export const openIncident = (page: Page): Promise<void> =>
  page.getByRole('row', { name: INGRESS }).getByRole('link').first().click();

/** On the view of an issue: moves it to a status by its menu, and waits until it is there. */
export async function moveTo(page: Page, status: string): Promise<void> {
  await page.locator('main summary.button, main .menu > summary').first().click();
  await page.locator('button[name="transition"]', { hasText: new RegExp(`^${status}$`) }).click();
  await page.locator('main .menu > summary', { hasText: status }).first().waitFor();
}

/** From the panel: opens the dialog and waits until it is filled. */
export async function openDialog(page: Page): Promise<FrameLocator> {
  await panelOf(page).getByRole('button', { name: 'Create postmortem' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Title of the page').waitFor();
  return dialog;
}

/** In the dialog: creates with nothing changed, and closes it. */
export async function createUnchanged(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Create postmortem' }).click();
  await dialog.getByText('The postmortem is created').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

export type Item = { readonly summary: string; readonly owner: string };

/** In the panel: fills the form with items and sends it. */
export async function addItems(page: Page, items: readonly Item[]): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Add action items' }).click();
  for (const [index, { summary, owner }] of items.entries()) {
    if (index > 0) await panel.getByRole('button', { name: 'Add another' }).click();
    const item = panel.getByRole('group', { name: `Action item ${index + 1}` });
    await item.getByLabel('What will change').fill(summary);
    await item.getByRole('combobox', { name: 'Owner' }).fill(owner.slice(0, 4));
    await item.getByRole('option', { name: owner }).click();
  }
  await panel.getByRole('button', { name: /^Create tickets?$/ }).click();
  await panel.getByText(/tickets? created/).waitFor();
}
