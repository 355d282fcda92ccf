import type { Page } from 'playwright-core';
import { panelOf } from './browser';

/** In the panel: opens the form and says what will change. */
export async function typeItem(page: Page, summary: string): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Add action items' }).click();
  await panel.getByLabel('What will change').fill(summary);
}

export async function chooseOwner(page: Page, name: string): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Owner' }).fill(name.slice(0, 4));
  await panel.getByRole('option', { name }).click();
}

export async function chooseProject(page: Page, label: string): Promise<void> {
  await panelOf(page).getByRole('combobox', { name: 'Project', exact: true }).selectOption({ label });
}

/** By the keyboard: the frame changes its height while the list of owners closes, and a click at its place would miss. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await panelOf(page).getByRole('button', { name }).press('Enter');
}
