import type { FrameLocator } from 'playwright-core';
import { placeForProject } from '../../../sandbox/forge/place-for-settings';
import type { Sandbox } from '../../../sandbox/sandbox';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { panelOf, type Visit } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { ALEX, ROBIN } from '../../support/people';

jest.setTimeout(120_000);

const { start, visitAs } = browserStory();
const PROJECT = '/projects/INC/settings/apps/project-settings';
const SITE = '/settings/apps/site-settings';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await start('quiet');
});

async function openSettings(path: string): Promise<Visit & { readonly form: FrameLocator }> {
  const here = await visitAs(ALEX, path);
  const form = panelOf(here.page);
  await form.getByRole('heading', { name: 'Incidents' }).waitFor();
  return { ...here, form };
}

/** The part of the settings with this heading, set here. */
async function setPart(form: FrameLocator, heading: string) {
  const part = form.getByRole('region', { name: heading });
  await part.getByRole('button', { name: 'Set here' }).click();
  return part;
}

async function save(form: FrameLocator): Promise<void> {
  await form.getByRole('button', { name: 'Save settings' }).click();
  await form.getByText('Saved. New postmortems follow it').waitFor();
}

async function chooseNames(form: FrameLocator, label: string): Promise<void> {
  const part = await setPart(form, 'People on the page');
  await part.getByLabel('People appear').selectOption({ label });
}

const shownIn = (form: FrameLocator, label: string) =>
  form.getByLabel(label, { exact: true }).locator('option:checked').textContent();

const expectReadable = async ({ page }: Visit): Promise<void> => expect(await findingsInBothThemes(page)).toEqual([]);

async function changeEveryPart(form: FrameLocator): Promise<void> {
  await (await setPart(form, 'Incidents')).getByLabel('Incident', { exact: true }).check({ force: true });
  const statuses = await setPart(form, 'What statuses mean');
  await statuses.getByLabel('Mitigated').selectOption({ label: 'Acknowledged: somebody is at it' });
  const fields = await setPart(form, 'Fields with key times and severity');
  await fields.getByLabel('Detected').selectOption({ label: 'Impact start' });
  const words = await setPart(form, 'Words for severity');
  await words.getByLabel('Word in Jira').fill('Business down');
  await words.getByLabel('Means', { exact: true }).selectOption({ label: 'SEV-2' });
  await words.getByRole('button', { name: 'Add word' }).click();
  await chooseNames(form, 'By initials: “R. R.”');
  const templates = await setPart(form, 'Templates');
  await templates.getByRole('button', { name: 'Add a template' }).click();
  await templates.getByLabel('Name of the template').fill('Ours');
  await templates.getByLabel('Usual template').selectOption({ label: 'Ours' });
  const place = await setPart(form, 'Where pages go');
  await place.getByLabel('Space').selectOption({ label: 'Platform handbook (OPS)' });
}

async function expectEveryPart(form: FrameLocator): Promise<void> {
  expect(await form.getByLabel('Incident', { exact: true }).isChecked()).toBe(true);
  const mitigated = form.getByRole('row', { name: 'Mitigated' }).locator('option:checked');
  expect(await mitigated.textContent()).toContain('Acknowledged');
  expect(await shownIn(form, 'Detected')).toBe('Impact start');
  expect(await shownIn(form, 'What “business down” means')).toBe('SEV-2');
  expect(await shownIn(form, 'People appear')).toContain('By initials');
  expect(await shownIn(form, 'Usual template')).toBe('Ours');
  expect(await shownIn(form, 'Space')).toBe('Platform handbook (OPS)');
  for (const name of ['Facts', 'Page'])
    expect(
      await form
        .getByRole('region', { name, exact: true })
        .getByText(/^Follows the/)
        .count(),
    ).toBe(0);
}

test.each([PROJECT, SITE])('%s: every part can be changed, is kept, and can be taken back', async (path) => {
  const here = await openSettings(path);
  const { form, page } = here;
  // The parts are the same on both pages: one is looked at as it opens, the other with everything set.
  if (path === SITE) await expectReadable(here);
  await changeEveryPart(form);
  if (path === PROJECT) await expectReadable(here);
  await save(form);
  await page.reload();
  await form.getByRole('heading', { name: 'Incidents' }).waitFor();
  await expectEveryPart(form);

  const names = form.getByRole('region', { name: 'People on the page' });
  await names.getByRole('button', { name: /^Follow the/ }).click();
  expect(await shownIn(form, 'People appear')).toContain('By role');
  await form.getByRole('button', { name: 'Discard changes' }).click();
  expect(await shownIn(form, 'People appear')).toContain('By initials');
  expect(unexpected(here)).toEqual([]);
});

test('two admins at once: who saves second is told, takes the other’s changes, and loses nothing', async () => {
  const mine = await openSettings(PROJECT);
  const theirs = await openSettings(PROJECT);
  await chooseNames(theirs.form, 'By initials: “R. R.”');
  await (await setPart(theirs.form, 'Incidents')).getByLabel('Incident', { exact: true }).check({ force: true });
  await save(theirs.form);

  await chooseNames(mine.form, 'By the name they have in Jira');
  await mine.form.getByRole('button', { name: 'Save settings' }).click();
  await mine.form.getByText('Somebody else saved first').waitFor();
  await expectReadable(mine);
  expect(await shownIn(mine.form, 'People appear')).toContain('By the name');
  await mine.form.getByRole('button', { name: 'Take theirs, keep my changes' }).click();
  await mine.form.getByText(/^People on the page: yours is on the form/).waitFor();
  expect(await mine.form.getByLabel('Incident', { exact: true }).isChecked()).toBe(true);
  expect(await shownIn(mine.form, 'People appear')).toContain('By the name');
  await save(mine.form);

  await theirs.page.reload();
  await theirs.form.getByText('Set here').first().waitFor();
  expect(await shownIn(theirs.form, 'People appear')).toContain('By the name');
  expect(unexpected(mine)).toEqual([]);
});

test('the keyboard alone sets a part and saves it', async () => {
  const { form, page } = await openSettings(PROJECT);
  const part = form.getByRole('region', { name: 'People on the page' });
  await part.getByRole('button', { name: 'Set here' }).press('Enter');
  await page.keyboard.press('Tab');
  await form.locator('#names-policy:focus').waitFor();
  await page.keyboard.type('By i');
  const saving = form.getByRole('button', { name: 'Save settings' });
  const focused = form.locator('button[type="submit"]:focus');
  for (let n = 0; n < 60 && (await focused.count()) === 0; n += 1) await page.keyboard.press('Tab');
  await saving.press('Enter');
  await form.getByText('Saved. New postmortems follow it').waitFor();
  expect(await shownIn(form, 'People appear')).toContain('By initials');
});

test('what is wrong stops the saving and says what to do', async () => {
  const { form } = await openSettings(PROJECT);
  const templates = await setPart(form, 'Templates');
  await templates.getByRole('button', { name: 'Add a template' }).click();
  await templates.getByLabel('Name of the template').fill('');
  await form.getByRole('button', { name: 'Save settings' }).click();
  await templates.getByText('Give every template a name.').waitFor();
  await form.getByText('Something above needs a change').waitFor();
  await templates.getByLabel('Name of the template').fill('Ours');
  await save(form);
});

test('what settings name that is gone is said, and stays to be seen', async () => {
  const place = placeForProject(sandbox, 'project-settings', 'INC');
  if (!place) throw new Error('There is no project INC.');
  await sandbox.forge.invoke({
    accountId: ALEX,
    place,
    functionKey: 'saveSettings',
    payload: {
      version: 0,
      settings: {
        incidentTypes: [{ id: '424242', name: 'Outage' }],
        statuses: { acknowledged: [{ id: '99999', name: 'Looked at' }], mitigated: [], resolved: [], cancelled: [] },
        place: { space: { id: '777', name: 'Old space' }, parent: null },
      },
    },
  });
  const here = await openSettings(PROJECT);
  await here.form.getByText('Some settings do not fit any more').waitFor();
  await here.form.getByText('Outage (not there any more)').waitFor();
  await here.form.getByText('Not there any more', { exact: true }).waitFor();
  expect(await shownIn(here.form, 'Space')).toContain('Old space (not among the spaces you see)');
  await expectReadable(here);
  expect(unexpected(here)).toEqual([]);
});

test.each([PROJECT, SITE])('%s is not there for who may not administer it', async (path) => {
  const { page } = await visitAs(ROBIN, path);
  await page.getByRole('heading', { name: 'Not there, or not visible to you' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
