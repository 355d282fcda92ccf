import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ContextView } from '../../src/shared/views';
import { IncidentContext } from '../../static/app/screens/incident-context/incident-context';
import { host } from '../support/bridge';
import { completionView, failure, incidentContext, postmortemView, ticketContext, trackedItem } from './builders';
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

test('One call opens it, and while that is under way it says so', async () => {
  open({ kind: 'none' });
  expect(screen.getByText('Loading…')).toBeInTheDocument();
  expect(await screen.findByText(/Nothing here: this issue has no postmortem/)).toBeInTheDocument();
  expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
  expect(host.invocations).toEqual([{ functionKey: 'viewContext', payload: undefined }]);
});

test('A failure says what to do and can be tried again', async () => {
  host.answer('viewContext', () => failure('try-later', 'Jira is busy.'));
  renderScreen(IncidentContext);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  show(incidentContext());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Postmortem INC-1' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('An incident that the viewer may not see is not named', async () => {
  open({ kind: 'hidden-incident' });
  expect(await screen.findByText('The incident of this action item is not visible to you.')).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

describe('On an incident', () => {
  test('the page, its state and the progress stand there', async () => {
    open(
      incidentContext({
        postmortem: postmortemView({ state: 'in-review' }),
        completion: completionView([trackedItem(), trackedItem({ ticketId: '2', key: 'OPS-2', state: 'done' })], 1),
      }),
    );
    await userEvent.click(await screen.findByRole('link', { name: 'Postmortem INC-1' }));
    expect(host.dataOf('navigate')).toEqual([{ url: '/wiki/spaces/INC/pages/300', type: 'new-tab' }]);
    for (const words of ['In review', '1 of 2 done (50 %)', '1 more that you may not see'])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('main', { name: 'Postmortem of INC-1 in short' })).toBeInTheDocument();
    expect(screen.getByText('Open the panel below for more.')).toBeInTheDocument();
  });

  test('the three open items due next are listed, and what is late says so', async () => {
    open(
      incidentContext({
        completion: completionView([
          trackedItem({ ticketId: '1', key: 'OPS-1', dueDate: '2026-03-09' }),
          trackedItem({ ticketId: '2', key: 'OPS-2', dueDate: '2026-03-10' }),
          trackedItem({ ticketId: '3', key: 'OPS-3', dueDate: null }),
          trackedItem({ ticketId: '4', key: 'OPS-4', dueDate: null }),
          trackedItem({ ticketId: '5', key: 'OPS-5', state: 'done', dueDate: '2026-03-01' }),
        ]),
      }),
    );
    const list = await screen.findByRole('list', { name: 'Due next' });
    expect(keysIn(list)).toEqual(['OPS-1', 'OPS-2', 'OPS-3']);
    const [late, onItsDay, undated] = within(list).getAllByRole('listitem');
    expect(late).toHaveTextContent('9 Mar 2026');
    expect(late).toHaveTextContent('Overdue');
    expect(onItsDay).not.toHaveTextContent('Overdue');
    expect(undated).toHaveTextContent('No due date');
  });

  test('with nothing left to do, none is listed as due', async () => {
    open(incidentContext({ completion: completionView([trackedItem({ state: 'done' })]) }));
    expect(await screen.findByText('1 of 1 done (100 %)')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  test('without postmortem and items it says so, and where to go on', async () => {
    open(incidentContext({ postmortem: null }));
    expect(await screen.findByText('No postmortem yet.')).toBeInTheDocument();
    expect(screen.getByText('No action items yet.')).toBeInTheDocument();
    expect(screen.getByText('Open the panel below to create the postmortem.')).toBeInTheDocument();
  });

  test('a page that answers nothing, and a setup that is not complete, are said', async () => {
    open(incidentContext({ postmortem: postmortemView({ pageTitle: null, missing: ['label'] }) }));
    expect(await screen.findByText('The page is deleted, or not visible to you.')).toBeInTheDocument();
    expect(screen.getByText('Setting up the page is not complete yet.')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  test('a page of which Confluence told nothing is not called deleted', async () => {
    open(incidentContext({ postmortem: postmortemView({ pageTitle: null, isPageRead: false }) }));
    expect(await screen.findByText(/Confluence gave no answer/)).toBeInTheDocument();
    expect(screen.queryByText(/deleted/)).not.toBeInTheDocument();
  });

  test('a change is shown without a click, also one that another frame made', async () => {
    open(incidentContext({ completion: completionView([trackedItem()]) }));
    await screen.findByText('0 of 1 done (0 %)');
    show(incidentContext({ completion: completionView([trackedItem({ state: 'done' })]) }));
    host.emit('JIRA_ISSUE_CHANGED');
    await screen.findByText('1 of 1 done (100 %)');
    show(incidentContext({ completion: completionView([trackedItem({ state: 'done' }), trackedItem()]) }));
    host.emit('blameless-postmortem.changed', { from: 'the panel' });
    expect(await screen.findByText('1 of 2 done (50 %)')).toBeInTheDocument();
  });

  test('what was read stays when reading again fails', async () => {
    open(incidentContext());
    await screen.findByRole('link', { name: 'Postmortem INC-1' });
    host.answer('viewContext', () => {
      throw new Error('Rate limit exceeded');
    });
    host.emit('JIRA_ISSUE_CHANGED');
    expect(await screen.findByRole('alert')).toHaveTextContent('This may be out of date');
    expect(screen.getByRole('link', { name: 'Postmortem INC-1' })).toBeInTheDocument();
  });
});

describe('On an action ticket', () => {
  test('what it promises and where it comes from stand there, with ways to both', async () => {
    open(ticketContext(trackedItem({ dueDate: '2026-03-09', type: 'mitigate' })));
    expect(await screen.findByText('9 Mar 2026')).toHaveAttribute('datetime', '2026-03-09');
    for (const words of ['Overdue', 'Mitigate it faster', 'From the postmortem of'])
      expect(screen.getByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'INC-1: Checkout is down' }));
    await userEvent.click(screen.getByRole('link', { name: 'Postmortem INC-1' }));
    expect(host.dataOf('navigate')).toEqual([
      { url: '/browse/INC-1', type: 'new-tab' },
      { url: '/wiki/spaces/INC/pages/300', type: 'new-tab' },
    ]);
    expect(screen.getByRole('main', { name: 'Action item of INC-1' })).toBeInTheDocument();
  });

  test('a missing day, a day that the app keeps and an unknown kind of change are told apart', async () => {
    open(ticketContext(trackedItem({ dueDate: null, type: null })));
    expect(await screen.findByText('No due date')).toBeInTheDocument();
    expect(screen.queryByText('Kind of change')).not.toBeInTheDocument();
    show(ticketContext(trackedItem({ dueDateKeptByApp: true })));
    host.emit('JIRA_ISSUE_CHANGED');
    expect(await screen.findByText('date kept by the app')).toBeInTheDocument();
  });

  test('three siblings are listed with their status, the rest is counted, and the ticket itself is not among them', async () => {
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

  test('an only action item has no siblings to show', async () => {
    open(ticketContext(trackedItem()));
    await screen.findByText('Detect it sooner');
    expect(screen.queryByRole('heading', { name: 'Other action items' })).not.toBeInTheDocument();
  });

  test('a mark that nothing confirms promises nothing', async () => {
    open(ticketContext(null, { completion: completionView([trackedItem()]) }));
    expect(await screen.findByText(/does not count among its action items/)).toBeInTheDocument();
    expect(screen.queryByText('Due')).not.toBeInTheDocument();
    expect(keysIn(screen.getByRole('list', { name: 'Other action items' }))).toEqual(['OPS-1']);
  });

  test('an incident without postmortem is named all the same', async () => {
    open(ticketContext(trackedItem(), { postmortem: null }));
    expect(await screen.findByText('No postmortem yet.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'INC-1: Checkout is down' })).toBeInTheDocument();
    expect(screen.queryByText('From the postmortem of')).not.toBeInTheDocument();
  });
});
