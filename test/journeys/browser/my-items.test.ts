import { actIn } from '../../support/act';
import { axeFindings, findingsInBothThemes } from '../../support/axe-findings';
import { panelOf, turnTo } from '../../support/browser';
import { browserStory } from '../../support/browser-story';
import { moveTo } from '../../support/main-job';
import { OLGA, ROBIN } from '../../support/people';
import { addTicketInPlatform } from '../../support/scenes';

jest.setTimeout(120_000);

const { start, visitAs } = browserStory();

test('an owner finds their action items among the apps, closes one by keyboard, and sees it folded away', async () => {
  const sandbox = await start('quiet');
  const [first, second] = [await addTicketInPlatform(sandbox), await addTicketInPlatform(sandbox)];
  sandbox.site.clock.set(Date.parse('2099-02-01T12:00:00Z'));
  const here = await visitAs(ROBIN, '/');
  const { page } = here;
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Apps' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'My action items' }).waitFor();
  const screen = panelOf(page);
  await screen.getByText('2 overdue').waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await turnTo(page, 'light');

  const ticket = await here.newTab(page, () => screen.getByRole('link', { name: first, exact: true }).press('Enter'));
  await moveTo(ticket, 'Done');
  await ticket.close();
  await screen.getByRole('button', { name: 'Refresh' }).press('Enter');
  await screen.getByText('1 open').waitFor();
  await screen.getByRole('button', { name: 'Closed in the last 30 days (1)' }).press('Enter');
  await screen
    .getByRole('table', { name: 'Closed in the last 30 days' })
    .getByRole('link', { name: first, exact: true })
    .waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);

  const incident = await here.newTab(page, () =>
    screen
      .getByRole('table', { name: 'Open action items' })
      .getByRole('row', { name: new RegExp(`^${second} `) })
      .getByRole('link', { name: 'INC-3' })
      .press('Enter'),
  );
  await incident.waitForURL(/\/browse\/INC-3$/);
  expect(here.complaints).toEqual([]);
});

test('who owns nothing reads what would stand there; an incident that one may not see is not named', async () => {
  const sandbox = await start('quiet');
  const here = await visitAs(OLGA, '/apps/my-items');
  const screen = panelOf(here.page);
  await screen.getByText('Nothing is waiting for you').waitFor();
  expect(await axeFindings(here.page)).toEqual([]);

  const projectId = sandbox.jira.store.projects.find(({ key }) => key === 'OPS')?.id ?? '';
  const item = {
    id: 'item-1',
    summary: 'Alert on it',
    ownerAccountId: OLGA,
    dueDate: '2099-01-31',
    type: 'detect',
  } as const;
  await actIn(sandbox).must(ROBIN, 'INC-3', 'addActionItems', { batchId: 'go-1', items: [item], projectId });
  await screen.getByRole('button', { name: 'Refresh' }).click();
  await screen.getByText('deleted, or not visible to you').waitFor();
  expect(await screen.getByText('INC-3').count()).toBe(0);
  expect(here.complaints).toEqual([]);
});
