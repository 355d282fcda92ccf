import type { FrameLocator } from 'playwright-core';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { panelOf, turnTo, type Visit } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { ALEX, ROBIN } from '../../support/people';

jest.setTimeout(120_000);

const { start, visitAs } = browserStory();

async function openStart(): Promise<Visit & { readonly form: FrameLocator }> {
  const here = await visitAs(ALEX, '/settings/apps/site-settings');
  const form = panelOf(here.page);
  await form.getByText('steps are done.').waitFor();
  return { ...here, form };
}

async function expectReadable({ page }: Visit): Promise<void> {
  expect(await findingsInBothThemes(page)).toEqual([]);
  await turnTo(page, 'light');
}

test('an admin does every step, sees how far it is, and takes the practice away again', async () => {
  await start('quiet');
  const here = await openStart();
  const { form, page } = here;
  await form.getByText('1 of 4 steps are done.').waitFor();
  await expectReadable(here);

  await form.getByRole('button', { name: 'Show the panel' }).click();
  await form.getByText('Jira has done it in 2 projects.').waitFor();

  await form.getByRole('button', { name: 'Choose a space' }).press('Enter');
  await form.locator('#part-place:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await form.getByLabel('Space', { exact: true }).selectOption({ label: 'Incident reviews (INC)' });
  await form.getByRole('button', { name: 'Save settings' }).click();
  await form.getByText('New pages go to Incident reviews').waitFor();

  await form.getByLabel('In project').selectOption({ label: 'Incidents (INC)' });
  await form.getByRole('button', { name: 'Make a practice postmortem' }).click();
  await form.getByText('4 of 4 steps are done.').waitFor();
  await expectReadable(here);
  const tab = await here.newTab(page, () => form.getByRole('link', { name: 'its page' }).click());
  await tab.getByText('[Practice] The checkout answered errors').first().waitFor();

  await form.getByRole('button', { name: 'Remove both' }).click();
  await form.getByText('3 of 4 steps are done.').waitFor();
  expect(unexpected(here)).toEqual([]);
});

test('the panel without Confluence leads an admin there, and tells everybody else whom to ask', async () => {
  const sandbox = await start('quiet');
  sandbox.forge.setSwitches({ confluenceConnected: false });
  const admin = await visitAs(ALEX, '/browse/INC-1');
  const tab = await admin.newTab(admin.page, () =>
    panelOf(admin.page).getByRole('button', { name: 'Open Get started' }).click(),
  );
  await panelOf(tab).getByText('0 of 4 steps are done.').waitFor();
  await panelOf(tab)
    .getByText(/^Postmortems are pages in Confluence. An Atlassian admin/)
    .waitFor();

  const robin = await visitAs(ROBIN, '/browse/INC-1');
  await panelOf(robin.page).getByText('Ask a Jira admin to open Jira settings').waitFor();
  expect(await axeFindings(robin.page)).toEqual([]);
});

test('the settings of a project have no steps for the site', async () => {
  await start('quiet');
  const { page } = await visitAs(ALEX, '/projects/INC/settings/apps/project-settings');
  await panelOf(page).getByRole('heading', { name: 'Follow-through' }).waitFor();
  expect(await panelOf(page).getByText('Get started').count()).toBe(0);
});
