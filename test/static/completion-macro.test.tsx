import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { CompletionMacro } from '../../static/app/screens/completion-macro/completion-macro';
import { host } from '../support/bridge';
import { completionView, failure, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const INCIDENT = { key: 'INC-1', summary: 'Checkout is down' };
const show = (...completion: Parameters<typeof completionView>) =>
  host.answer('viewCompletion', () => succeeded({ ...completionView(...completion), incident: INCIDENT }));

beforeEach(() => host.reset());

test('While the answer is under way it says so', () => {
  host.answer('viewCompletion', () => new Promise(() => undefined));
  renderScreen(CompletionMacro);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
});

test('Progress, counts and every item stand in words', async () => {
  show(
    [
      trackedItem({ ticketId: '1', key: 'OPS-1', dueDate: '2026-03-09' }),
      trackedItem({ ticketId: '2', key: 'OPS-2', state: 'done', statusName: 'Done' }),
      trackedItem({
        ticketId: '3',
        key: 'OPS-3',
        state: 'wont-do',
        statusName: 'Declined',
        owner: null,
        dueDate: null,
      }),
    ],
    1,
  );
  renderScreen(CompletionMacro);
  expect(await screen.findByText('1 of 2 done (50 %)')).toBeInTheDocument();
  for (const words of ['1 open', '1 overdue', '1 will not be done', '1 more that you may not see'])
    expect(screen.getByText(words)).toBeInTheDocument();

  const late = screen.getByRole('row', { name: /OPS-1/ });
  expect(within(late).getByText('Overdue')).toBeInTheDocument();
  expect(within(late).getByText('9 Mar 2026')).toHaveAttribute('datetime', '2026-03-09');
  const declined = screen.getByRole('row', { name: /OPS-3/ });
  expect(within(declined).getByText('No owner')).toBeInTheDocument();
  expect(within(declined).queryByText('Overdue')).not.toBeInTheDocument();
});

test('A due date of today is not overdue', async () => {
  show([trackedItem({ dueDate: '2026-03-10' })]);
  renderScreen(CompletionMacro);
  expect(await screen.findByText('0 of 1 done (0 %)')).toBeInTheDocument();
  expect(screen.queryByText('Overdue')).not.toBeInTheDocument();
});

test('Without action items it leads to where they are added', async () => {
  show();
  renderScreen(CompletionMacro);
  expect(await screen.findByText(/No action items yet/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'open INC-1' }));
  expect(host.dataOf('navigate')).toEqual([{ url: '/browse/INC-1', type: 'new-tab' }]);
});

test('A failure says what to do, and trying again shows the items', async () => {
  host.answer('viewCompletion', () => failure('try-later', 'Jira is busy.', 'log-7'));
  renderScreen(CompletionMacro);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  expect(screen.getByText('log-7')).toBeInTheDocument();

  show([trackedItem()]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Alert on queue age')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('What was read stays when reading again fails', async () => {
  show([trackedItem()]);
  renderScreen(CompletionMacro);
  await screen.findByText('Alert on queue age');
  host.answer('viewCompletion', () => {
    throw new Error('Rate limit exceeded');
  });
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This may be out of date');
  expect(screen.getByText('Alert on queue age')).toBeInTheDocument();
});

test.each(['not-found', 'forbidden'] as const)(
  'An incident that is %s is said in one quiet sentence, also when it was there before',
  async (code) => {
    show([trackedItem()]);
    renderScreen(CompletionMacro);
    await screen.findByText('Alert on queue age');
    host.answer('viewCompletion', () => failure(code));
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/deleted, or you may not see it: ask your Jira admin/)).toBeInTheDocument();
    for (const role of ['alert', 'button', 'link', 'table']) expect(screen.queryByRole(role)).not.toBeInTheDocument();

    show([trackedItem()]);
    host.emit('JIRA_ISSUE_CHANGED');
    expect(await screen.findByText('Alert on queue age')).toBeInTheDocument();
  },
);

test('A change of the issue is shown without a click', async () => {
  show([trackedItem()]);
  renderScreen(CompletionMacro);
  await screen.findByText('0 of 1 done (0 %)');
  show([trackedItem({ state: 'done', statusName: 'Done' })]);
  host.emit('JIRA_ISSUE_CHANGED');
  expect(await screen.findByText('1 of 1 done (100 %)')).toBeInTheDocument();
});

test.each([[[]], [[trackedItem()]]])(
  'What stands on the page is found in a dialog, and read again after it',
  async (items) => {
    show(items);
    renderScreen(CompletionMacro);
    await userEvent.click(await screen.findByRole('button', { name: 'Find action items on the page' }));
    expect(host.dataOf('openModal')).toMatchObject([
      { title: 'Find action items on the page', size: 'xlarge', context: { screen: 'page-items' } },
    ]);
    show([...items, trackedItem({ ticketId: '9', key: 'OPS-9', summary: 'Found on the page' })]);
    host.closeModal();
    expect(await screen.findByText('Found on the page')).toBeInTheDocument();
  },
);
