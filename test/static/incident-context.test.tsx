import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ContextView } from '../../src/shared/views';
import { IncidentContext } from '../../static/app/screens/incident-context/incident-context';
import { host } from '../support/bridge';
import { completionView, countedCompletion, failure, incidentContext, incidentView, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const show = (view: ContextView) => host.answer('viewContext', () => succeeded(view));
const open = (view: ContextView) => {
  show(view);
  renderScreen(IncidentContext);
};
const { incident } = incidentView();
const showTickets = (...completion: Parameters<typeof completionView>) =>
  host.answer('viewCompletion', () => succeeded({ ...completionView(...completion), incident }));
const ITEMS = [
  trackedItem({ ticketId: '1', key: 'OPS-1', dueDate: '2026-03-09' }),
  trackedItem({ ticketId: '2', key: 'OPS-2', state: 'done', statusName: 'Done' }),
];
const askForItems = async () => userEvent.click(await screen.findByRole('button', { name: 'Show action items' }));

beforeEach(() => host.reset());

test('One call opens it, and while that is under way it says so', async () => {
  open(incidentContext());
  expect(screen.getByText('Loading…')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Open the page' })).toBeInTheDocument();
  expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
  expect(host.invocations).toEqual([{ functionKey: 'viewContext', payload: undefined }]);
});

test('A failure says what to do and can be tried again', async () => {
  host.answer('viewContext', () => failure('try-later', 'Jira is busy.'));
  renderScreen(IncidentContext);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  show(incidentContext());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Open the page' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

describe('What was counted last', () => {
  test('stands there with the state of the postmortem and the way to its page', async () => {
    open(
      incidentContext({
        postmortem: { pageUrl: '/wiki/spaces/INC/pages/300', state: 'in-review' },
        completion: countedCompletion(ITEMS),
      }),
    );
    await userEvent.click(await screen.findByRole('link', { name: 'Open the page' }));
    expect(host.dataOf('navigate')).toEqual([{ url: '/wiki/spaces/INC/pages/300', type: 'new-tab' }]);
    for (const words of ['In review', '1 of 2 done (50 %)', '1 overdue', 'As counted at the last change.'])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText('Next due').nextElementSibling).toHaveTextContent('9 Mar 2026Overdue');
    expect(screen.getByRole('main', { name: 'Postmortem of INC-1 in short' })).toBeInTheDocument();
  });

  test('is not called all where there may be more', async () => {
    open(incidentContext({ completion: countedCompletion(ITEMS, { isWhole: false }) }));
    expect(await screen.findByText('As counted at the last change; there may be more.')).toBeInTheDocument();
  });

  test('with nothing left to do, nothing is due', async () => {
    open(incidentContext({ completion: countedCompletion([trackedItem({ state: 'done' })]) }));
    expect(await screen.findByText('1 of 1 done (100 %)')).toBeInTheDocument();
    expect(screen.queryByText('Next due')).not.toBeInTheDocument();
  });

  test('is nothing where no action item was ever counted, and says whether that is sure', async () => {
    open(incidentContext({ completion: countedCompletion([], { isWhole: false }) }));
    expect(await screen.findByText('No action items counted yet.')).toBeInTheDocument();
    showTickets([]);
    await askForItems();
    expect(await screen.findByText('No action items yet.')).toBeInTheDocument();
  });
});

describe('The action items themselves', () => {
  test('are read when a person asks, with numbers from their tickets, and put away again', async () => {
    open(incidentContext({ completion: countedCompletion([trackedItem()], { isWhole: false }) }));
    showTickets(ITEMS, 1);
    await askForItems();
    const list = await screen.findByRole('list', { name: 'Action items' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['OPS-1', 'OPS-2']);
    for (const words of ['1 of 2 done (50 %)', '1 overdue', '1 more that you may not see'])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.queryByText(/As counted/)).not.toBeInTheDocument();

    const hide = screen.getByRole('button', { name: 'Hide action items' });
    expect(hide).toHaveAttribute('aria-expanded', 'true');
    expect(hide).toHaveFocus();
    await userEvent.click(hide);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    expect(screen.getByText('1 of 2 done (50 %)')).toBeInTheDocument();
  });

  test('that cannot be read leave the count as it was, and reading can be tried again', async () => {
    open(incidentContext({ completion: countedCompletion([trackedItem()]) }));
    host.answer('viewCompletion', () => failure('try-later', 'Jira is busy.'));
    await askForItems();
    expect(await screen.findByRole('alert')).toHaveTextContent('The action items could not be read');
    expect(screen.getByText('0 of 1 done (0 %)')).toBeInTheDocument();
    showTickets(ITEMS);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 of 2 done (50 %)')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('A change', () => {
  test('is read from the tickets, also one that another frame made, without a click', async () => {
    open(incidentContext({ completion: countedCompletion([trackedItem()]) }));
    await screen.findByText('0 of 1 done (0 %)');
    showTickets([trackedItem({ state: 'done' })]);
    act(() => host.emit('JIRA_ISSUE_CHANGED'));
    await screen.findByText('1 of 1 done (100 %)');
    showTickets([trackedItem({ state: 'done' }), trackedItem()]);
    act(() => host.emit('blameless-postmortem.changed', { from: 'the panel' }));
    expect(await screen.findByText('1 of 2 done (50 %)')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  test('that cannot be read leaves what was there', async () => {
    open(incidentContext());
    await screen.findByRole('link', { name: 'Open the page' });
    host.answer('viewContext', () => {
      throw new Error('Rate limit exceeded');
    });
    showTickets([]);
    act(() => host.emit('JIRA_ISSUE_CHANGED'));
    expect(await screen.findByRole('alert')).toHaveTextContent('This may be out of date');
    expect(screen.getByRole('link', { name: 'Open the page' })).toBeInTheDocument();
  });
});

describe('Without a postmortem', () => {
  test('it says so, and one button opens the dialog that makes one', async () => {
    open(incidentContext({ postmortem: null }));
    expect(await screen.findByText('No postmortem yet.')).toBeInTheDocument();
    expect(screen.getByText('No action items yet.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show action items' })).not.toBeInTheDocument();
    expect(screen.getByText(/open it with/)).toHaveTextContent('Postmortem among the issue’s apps');

    await userEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));
    expect(host.dataOf('openModal')).toMatchObject([
      { title: 'Create postmortem', context: { screen: 'create-postmortem' } },
    ]);
    show(incidentContext());
    host.closeModal();
    expect(await screen.findByRole('link', { name: 'Open the page' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Create postmortem' })).not.toBeInTheDocument();
  });

  test('and without Confluence it says who connects it, in place of the button', async () => {
    open(incidentContext({ postmortem: null, confluenceConnected: false }));
    expect(await screen.findByText('Confluence is not connected')).toBeInTheDocument();
    expect(screen.getByText(/An Atlassian admin connects it/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create postmortem' })).not.toBeInTheDocument();
  });
});

test('Without Confluence the way to a page that is there is one to try', async () => {
  open(incidentContext({ confluenceConnected: false, completion: countedCompletion(ITEMS) }));
  expect(await screen.findByText('Confluence is not connected')).toBeInTheDocument();
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['open the page']);
  expect(screen.getByText('1 of 2 done (50 %)')).toBeInTheDocument();
});

test('A record of a later version is called unreadable, and no new postmortem is offered', async () => {
  open(incidentContext({ postmortem: null, unreadable: 'Written by a newer version.' }));
  expect(await screen.findByText('Written by a newer version.')).toBeInTheDocument();
  expect(screen.queryByText('No postmortem yet.')).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
