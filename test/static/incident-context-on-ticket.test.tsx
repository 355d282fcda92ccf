import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ContextView } from '../../src/shared/views';
import { IncidentContext } from '../../static/app/screens/incident-context/incident-context';
import { host } from '../support/bridge';
import { completionView, ticketContext, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const show = (view: ContextView) => host.answer('viewContext', () => succeeded(view));
const open = (view: ContextView) => {
  show(view);
  renderScreen(IncidentContext);
};
const keysIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

beforeEach(() => host.reset());

test('What it promises and where it comes from stand there, with ways to both', async () => {
  open(ticketContext(trackedItem({ dueDate: '2026-03-09', type: 'mitigate' })));
  expect(await screen.findByText('9 Mar 2026')).toHaveAttribute('datetime', '2026-03-09');
  for (const words of ['Overdue', 'Mitigate it faster', 'From the postmortem of'])
    expect(screen.getByText(words)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'INC-1: Checkout is down' }));
  await userEvent.click(screen.getByRole('link', { name: 'Open the page' }));
  expect(host.dataOf('navigate')).toEqual([
    { url: '/browse/INC-1', type: 'new-tab' },
    { url: '/wiki/spaces/INC/pages/300', type: 'new-tab' },
  ]);
  expect(screen.getByRole('main', { name: 'Action item of INC-1' })).toBeInTheDocument();
});

test('A missing day, a day that the app keeps and an unknown kind of change are told apart', async () => {
  open(ticketContext(trackedItem({ dueDate: null, type: null })));
  expect(await screen.findByText('No due date')).toBeInTheDocument();
  expect(screen.queryByText('Kind of change')).not.toBeInTheDocument();
  show(ticketContext(trackedItem({ dueDateKeptByApp: true })));
  host.emit('JIRA_ISSUE_CHANGED');
  expect(await screen.findByText('date kept by the app')).toBeInTheDocument();
});

test('A due date that was moved to a later day says from when, and how long; of siblings in short', async () => {
  const own = trackedItem({ ticketId: '1', dueDate: '2026-12-05', firstDue: '2026-11-28' });
  const sibling = trackedItem({ ticketId: '2', key: 'OPS-2', dueDate: '2026-12-06', firstDue: '2026-12-05' });
  const earlier = trackedItem({ ticketId: '3', key: 'OPS-3', dueDate: '2026-12-01', firstDue: '2026-12-05' });
  open(ticketContext(own, { completion: completionView([own, sibling, earlier]) }));
  expect(await screen.findByText('5 Dec 2026')).toBeInTheDocument();
  expect(screen.getByText(/^moved from/)).toHaveTextContent('moved from 28 Nov 2026 (7 days later)');
  const [second, third] = screen.getAllByRole('listitem');
  expect(second).toHaveTextContent('moved 1 day later');
  expect(third).not.toHaveTextContent('moved');
});

test('Why it exists is said by its factor; one that is not to be seen is no reason to hide the rest', async () => {
  open(ticketContext(trackedItem(), { factor: { text: 'Nobody reads the diff' } }));
  expect(await screen.findByText('Nobody reads the diff')).toBeInTheDocument();
  expect(screen.getByText('Why')).toBeInTheDocument();
  show(ticketContext(trackedItem(), { factor: { text: null } }));
  host.emit('JIRA_ISSUE_CHANGED');
  expect(await screen.findByText(/may not see, or that is not there any more/)).toBeInTheDocument();
  show(ticketContext(trackedItem()));
  host.emit('JIRA_ISSUE_CHANGED');
  await waitFor(() => expect(screen.queryByText('Why')).not.toBeInTheDocument());
});

test('Three siblings are listed with their status, the rest is counted, and the ticket itself is not among them', async () => {
  const own = trackedItem({ ticketId: '1', key: 'OPS-1' });
  const others = [2, 3, 4, 5, 6].map((n) =>
    trackedItem({ ticketId: String(n), key: `OPS-${n}`, statusName: `Status ${n}` }),
  );
  open(ticketContext(own, { completion: completionView([own, ...others], 1) }));
  const list = await screen.findByRole('list', { name: 'Other action items' });
  expect(keysIn(list)).toEqual(['OPS-2', 'OPS-3', 'OPS-4']);
  expect(within(list).getByText('Status 4')).toBeInTheDocument();
  expect(screen.getByText('1 more that you may not see')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: '2 more' }));
  expect(host.dataOf('navigate')).toEqual([{ url: '/browse/INC-1', type: 'new-tab' }]);
});

test('An only action item has no siblings to show', async () => {
  open(ticketContext(trackedItem()));
  await screen.findByText('Detect it sooner');
  expect(screen.queryByRole('heading', { name: 'Other action items' })).not.toBeInTheDocument();
});

test('A mark that nothing confirms promises nothing', async () => {
  open(ticketContext(null, { completion: completionView([trackedItem()]) }));
  expect(await screen.findByText(/does not count among its action items/)).toBeInTheDocument();
  expect(screen.queryByText('Due')).not.toBeInTheDocument();
  expect(keysIn(screen.getByRole('list', { name: 'Other action items' }))).toEqual(['OPS-1']);
});

test('An incident without postmortem is named all the same', async () => {
  open(ticketContext(trackedItem(), { postmortem: null }));
  expect(await screen.findByText('No postmortem yet.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-1: Checkout is down' })).toBeInTheDocument();
  expect(screen.queryByText('From the postmortem of')).not.toBeInTheDocument();
});

test('Where Confluence is not connected it says so', async () => {
  open(ticketContext(trackedItem(), { confluenceConnected: false }));
  expect(await screen.findByText('Confluence is not connected')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Open the page' })).not.toBeInTheDocument();
  expect(screen.getByText('Detect it sooner')).toBeInTheDocument();
});

test.each([
  ['An incident that the viewer may not see', 'hidden-incident', /not visible to you/],
  ['A mark of a later version', 'unreadable-marker', /cannot read .* Ask your Jira admin/],
] as const)('%s is not named', async (_, kind, words) => {
  open({ kind });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
