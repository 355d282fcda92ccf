import type { FrameLocator } from 'playwright-core';
import { findingsInBothThemes } from '../../support/axe-findings';
import { panelOf, turnTo, type Visit } from '../../support/browser';
import { browserStory, unexpected } from '../../support/browser-story';
import { ALEX } from '../../support/people';

jest.setTimeout(120_000);

const { start, visitAs } = browserStory();
const PROJECT = '/projects/INC/settings/apps/project-settings';

beforeEach(() => start('quiet'));

async function openSettings(): Promise<Visit & { readonly form: FrameLocator }> {
  const here = await visitAs(ALEX, PROJECT);
  const form = panelOf(here.page);
  await form.getByRole('heading', { name: 'Follow-through' }).waitFor();
  return { ...here, form };
}

async function setPart(form: FrameLocator, name: string) {
  const part = form.getByRole('region', { name, exact: true });
  await part.getByRole('button', { name: 'Set here' }).click();
  return part;
}

const save = async (form: FrameLocator) => {
  await form.getByRole('button', { name: 'Save settings' }).click();
  await form.getByText('Saved. New postmortems follow it').waitFor();
};

async function changeEveryPart(form: FrameLocator): Promise<void> {
  const days = await setPart(form, 'Working days');
  await days.getByLabel('Saturday').check({ force: true });
  await days.getByLabel('Holidays').fill('2026-12-24\n2026-12-25\n');
  await days.getByLabel('Time zone').fill('Europe/Copenhagen');
  const review = await setPart(form, 'When a postmortem is due');
  await review.getByLabel('SEV-3').check({ force: true });
  await review.getByLabel('Users felt it for at least so many minutes').fill('45');
  await review.getByLabel('It has one of these labels').fill('data-loss, security');
  await (await setPart(form, 'Due dates of action items')).getByLabel('Days for SEV-1').fill('7');
  const tickets = await setPart(form, 'Action tickets');
  await tickets.getByLabel('Tickets go to').selectOption({ label: 'Platform (OPS)' });
  const prevent = tickets.getByLabel('Prevent it');
  await prevent.locator('option', { hasText: 'Bug' }).waitFor({ state: 'attached' });
  await prevent.selectOption({ label: 'Bug' });
  await (await setPart(form, 'Reminders')).getByLabel('Days before the due date').fill('5, 1, 0');
  const overdue = await setPart(form, 'Overdue action items');
  await overdue.getByLabel('Told is').selectOption({ label: 'A group' });
  await overdue.getByText('Choose the field or the group that is told.').waitFor();
  await overdue.getByRole('combobox', { name: 'Group', exact: true }).fill('resp');
  await form.getByRole('option', { name: 'incident-responders' }).click();
  const digest = await setPart(form, 'Weekly digest');
  await digest.getByRole('combobox').fill('inc-1');
  await form.getByRole('option', { name: /^INC-1 / }).click();
}

async function expectEveryPart(form: FrameLocator): Promise<void> {
  expect(await form.getByLabel('Saturday').isChecked()).toBe(true);
  expect(await form.getByLabel('Holidays').inputValue()).toBe('2026-12-24\n2026-12-25');
  expect(await form.getByLabel('Time zone').inputValue()).toBe('Europe/Copenhagen');
  expect(await form.getByLabel('SEV-3', { exact: true }).isChecked()).toBe(true);
  expect(await form.getByLabel('Users felt it for at least so many minutes').inputValue()).toBe('45');
  expect(await form.getByLabel('It has one of these labels').inputValue()).toBe('data-loss, security');
  expect(await form.getByLabel('Days for SEV-1').inputValue()).toBe('7');
  expect(await form.getByLabel('Tickets go to').locator('option:checked').textContent()).toBe('Platform (OPS)');
  expect(await form.getByLabel('Prevent it').locator('option:checked').textContent()).toBe('Bug');
  expect(await form.getByLabel('Days before the due date').inputValue()).toBe('5, 1, 0');
  expect(await form.getByRole('combobox', { name: 'Group', exact: true }).inputValue()).toBe('incident-responders');
  expect(await form.getByRole('combobox', { name: 'Issue for the weekly digest' }).inputValue()).toBe('INC-1');
}

test('every part of following through can be changed, is kept, and reads well in both themes', async () => {
  const here = await openSettings();
  const { form, page } = here;
  await changeEveryPart(form);
  expect(await findingsInBothThemes(page)).toEqual([]);
  await turnTo(page, 'light');
  await save(form);
  await page.reload();
  await form.getByRole('heading', { name: 'Follow-through' }).waitFor();
  await expectEveryPart(form);
  const group = form.getByRole('region', { name: 'Follow-through', exact: true });
  expect(await group.getByText(/^Follows the/).count()).toBe(0);
  expect(unexpected(here)).toEqual([]);
});

test('what is wrong is said while typing, at the part and among the parts, and stops the saving', async () => {
  const { form } = await openSettings();
  const days = await setPart(form, 'Working days');
  await days.getByLabel('Holidays').fill('Christmas');
  await days.getByText('“Christmas” is no day. Write holidays as 2026-12-24.').waitFor();
  await form.getByRole('navigation').getByText('needs a change').waitFor();
  await form.getByRole('button', { name: 'Save settings' }).click();
  expect(await form.getByText('Something above needs a change').isVisible()).toBe(true);
  await days.getByLabel('Holidays').fill('2026-12-24');
  await days.getByLabel('Time zone').fill('Copenhagen');
  await days.getByText('There is no time zone “Copenhagen”.').waitFor();
  await days.getByLabel('Time zone').fill('UTC');
  await save(form);
});

test('the keyboard goes from the list of parts to one of them, and on from there', async () => {
  const { form, page } = await openSettings();
  await form.getByRole('navigation').getByRole('link', { name: 'Reminders' }).press('Enter');
  await form.locator('#part-reminders:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await form.locator('#reminders-channel:focus').waitFor();
  await page.keyboard.type('Not');
  await save(form);
  expect(await form.getByLabel('Owners are told').locator('option:checked').textContent()).toBe('Not at all');
});
