import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { countCompletion } from '../../src/domain/completion';
import type { ItemIncident, MyItem, MyItemsView } from '../../src/shared/my-items-view';
import { succeeded } from '../../src/shared/outcome';
import { MyItems } from '../../static/app/screens/my-items/my-items';
import { host } from '../support/bridge';
import { failure, TODAY, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const INCIDENT: ItemIncident = { kind: 'named', key: 'INC-1', summary: 'Checkout is down' };
const own = (change: Parameters<typeof trackedItem>[0] = {}, incident: ItemIncident = INCIDENT): MyItem => ({
  item: trackedItem(change),
  incident,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => own({ ticketId: String(n), key: `OPS-${n}`, dueDate: '2026-04-01' }));

function show(open: readonly MyItem[], change: Partial<MyItemsView> = {}): void {
  const counts = countCompletion(
    open.map(({ item }) => item),
    0,
    TODAY,
  );
  const view: MyItemsView = {
    today: TODAY,
    readAt: '2026-03-10T09:30:00.000Z',
    timeZone: 'Europe/Copenhagen',
    counts: { open: counts.open, overdue: counts.overdue },
    open,
    closed: [],
    isWhole: true,
    ...change,
  };
  host.answer('viewMyItems', () => succeeded(view));
}

beforeEach(() => host.reset());

test('While the answer is under way it says so', () => {
  host.answer('viewMyItems', () => new Promise(() => undefined));
  renderScreen(MyItems);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
});

test('Counts, the time of reading, and each item with the ways to its ticket and its incident', async () => {
  const late = own({ ticketId: '1', key: 'OPS-1', dueDate: '2026-03-09', firstDue: '2026-03-02' });
  show([late, own({ ticketId: '2', key: 'OPS-2' })]);
  renderScreen(MyItems);
  expect(await screen.findByText('2 open')).toBeInTheDocument();
  const status = screen.getByRole('status');
  expect(status).toHaveTextContent('1 overdue');
  expect(status).toHaveTextContent('Read 10 Mar 2026, 10:30');

  const row = screen.getByRole('row', { name: /OPS-1/ });
  for (const words of ['Overdue', 'moved 7 days later', 'Checkout is down'])
    expect(within(row).getByText(words)).toBeInTheDocument();
  await userEvent.click(within(row).getByRole('link', { name: 'OPS-1' }));
  await userEvent.click(within(row).getByRole('link', { name: 'INC-1' }));
  expect(host.dataOf('navigate')).toEqual([
    { url: '/browse/OPS-1', type: 'new-tab' },
    { url: '/browse/INC-1', type: 'new-tab' },
  ]);
});

test.each([
  ['hidden', 'deleted, or not visible to you'],
  ['unreadable', /ask your Jira admin to update it/],
] as const)('An incident that is %s is not named, and says why', async (kind, words) => {
  show([own({}, { kind })]);
  renderScreen(MyItems);
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['OPS-1']);
});

test('With nothing to do it says what action items are and where they come from', async () => {
  show([]);
  renderScreen(MyItems);
  expect(await screen.findByRole('heading', { name: 'Nothing is waiting for you' })).toBeInTheDocument();
  expect(screen.getByText(/a Jira ticket with an owner and a due date/)).toBeInTheDocument();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('What was closed lately is folded, with its number', async () => {
  show([], {
    closed: [own({ state: 'done', statusName: 'Done' }), own({ ticketId: '2', key: 'OPS-2', state: 'done' })],
  });
  renderScreen(MyItems);
  const fold = await screen.findByRole('button', { name: 'Closed in the last 30 days (2)' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(fold);
  const table = screen.getByRole('table', { name: 'Closed in the last 30 days' });
  expect(within(table).getAllByRole('link', { name: /OPS/ })).toHaveLength(2);
  await userEvent.click(fold);
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test('A long list shows the most urgent ones, says how many more there are, and goes on where it was cut', async () => {
  show(many(30), { isWhole: false });
  renderScreen(MyItems);
  const more = await screen.findByRole('button', { name: 'Show 5 more' });
  expect(screen.getAllByRole('row')).toHaveLength(26);
  expect(screen.getByText(/more action items than this page reads/)).toBeInTheDocument();
  await userEvent.click(more);
  expect(screen.getAllByRole('row')).toHaveLength(31);
  expect(screen.getByRole('row', { name: /OPS-25/ })).toHaveFocus();
  expect(screen.queryByRole('button', { name: /more$/ })).not.toBeInTheDocument();
});

test('Refresh reads again, and what changed is said aloud', async () => {
  show([own()]);
  renderScreen(MyItems);
  await screen.findByText('1 open');
  show([]);
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('0 open'));
});

test('Where it cannot be read it says so, and what was read before stays', async () => {
  host.answer('viewMyItems', () => failure('try-later', 'Jira is busy. Try again in a minute.'));
  renderScreen(MyItems);
  expect(await screen.findByRole('alert')).toHaveTextContent('Your action items could not be read');
  show([own()]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 open')).toBeInTheDocument();
  host.answer('viewMyItems', () => failure('try-later', 'Jira is busy. Try again in a minute.'));
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This may be out of date');
  expect(screen.getByText('1 open')).toBeInTheDocument();
});
