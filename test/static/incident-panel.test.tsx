import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { IncidentView } from '../../src/shared/views';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { completionView, failure, incidentView, postmortemView, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const show = (change: Partial<IncidentView> = {}) => host.answer('viewIncident', () => succeeded(incidentView(change)));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
});

test('One call opens the panel, and while it is under way the panel says so', async () => {
  show();
  renderScreen(IncidentPanel);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
  await screen.findByRole('button', { name: 'Create postmortem' });
  expect(host.invocations).toHaveLength(1);
});

test('A failure says what to do and can be tried again', async () => {
  host.answer('viewIncident', () => failure('try-later', 'Jira is busy.'));
  renderScreen(IncidentPanel);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Create postmortem' })).toBeInTheDocument();
});

test('The dialog opens from the panel, and the page it made is shown when it closes', async () => {
  show();
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Create postmortem' }));
  expect(host.dataOf('openModal')).toEqual([
    expect.objectContaining({ context: { screen: 'create-postmortem' }, closeOnOverlayClick: false }),
  ]);
  show({ postmortem: postmortemView() });
  host.closeModal({ created: true, pageId: '300' });
  const link = await screen.findByRole('link', { name: 'Postmortem INC-1' });
  expect(link).toHaveFocus();
  await userEvent.click(link);
  expect(host.dataOf('navigate')).toEqual([{ url: '/wiki/spaces/INC/pages/300', type: 'new-tab' }]);
});

test('An incident that is not resolved can be started on', async () => {
  show({ incident: { ...incidentView().incident, resolved: false, statusName: 'In Progress' } });
  renderScreen(IncidentPanel);
  expect(await screen.findByText(/You can start now/)).toHaveTextContent('In Progress');
  expect(screen.getByRole('button', { name: 'Create postmortem' })).toBeEnabled();
});

test('Without Confluence it says what an admin does, and action items can be added', async () => {
  show({ confluenceConnected: false });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('Confluence is not connected')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create postmortem' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add action items' })).toBeEnabled();
});

test('A page is not called deleted where Confluence is not connected', async () => {
  show({ confluenceConnected: false, postmortem: postmortemView({ pageTitle: null }) });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('Confluence is not connected')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'open the page' })).toBeInTheDocument();
  expect(screen.queryByText(/deleted/)).not.toBeInTheDocument();
});

test('A record that cannot be read offers no change', async () => {
  show({ unreadable: 'It is of version 9.' });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('It is of version 9.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create postmortem' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add action items' })).not.toBeInTheDocument();
});

test('A page that answers nothing is deleted or not visible, and none is made on that', async () => {
  show({ postmortem: postmortemView({ pageTitle: null }) });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('The page is deleted, or not visible to you')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create postmortem' })).not.toBeInTheDocument();
});

test('Who knows that the page was deleted can have a new one, after being told what that means', async () => {
  show({ postmortem: postmortemView({ pageTitle: null }) });
  host.answer('createPostmortem', () =>
    succeeded({ pageId: '301', pageUrl: '/wiki/spaces/INC/pages/301', missing: [], linkingOff: false, existed: false }),
  );
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: /It was deleted/ }));
  expect(screen.getByText(/there will be two/)).toBeInTheDocument();
  expect(host.payloadsOf('createPostmortem')).toEqual([]);
  show({ postmortem: postmortemView({ pageId: '301', pageTitle: 'Postmortem INC-1' }) });

  await userEvent.click(screen.getByRole('button', { name: 'Make a new page' }));

  expect(await screen.findByRole('link', { name: 'Postmortem INC-1' })).toBeInTheDocument();
  expect(host.payloadsOf('createPostmortem')).toEqual([{ startOver: true }]);
});

test('A page of which Confluence told nothing is not called deleted, and can be opened', async () => {
  show({ postmortem: postmortemView({ pageTitle: null, isPageRead: false }) });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('The page could not be read just now')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'open the page' })).toBeInTheDocument();
  expect(screen.queryByText(/deleted/)).not.toBeInTheDocument();
});

test('Missing steps are named, and completing them asks to create again with nothing changed', async () => {
  show({ postmortem: postmortemView({ missing: ['label', 'record'] }) });
  host.answer('createPostmortem', () =>
    succeeded({ pageId: '300', pageUrl: '/wiki/spaces/INC/pages/300', missing: [], linkingOff: false, existed: true }),
  );
  renderScreen(IncidentPanel);
  expect(await screen.findByText(/has no label yet/)).toBeInTheDocument();
  show({ postmortem: postmortemView() });
  await userEvent.click(screen.getByRole('button', { name: 'Complete setup' }));
  await waitFor(() => expect(screen.queryByText(/has no label yet/)).not.toBeInTheDocument());
  expect(host.payloadsOf('createPostmortem')).toEqual([{}]);
});

test('Steps that still do not work are left with a sentence on who can do them', async () => {
  show({ postmortem: postmortemView({ missing: ['record'] }) });
  host.answer('createPostmortem', () =>
    succeeded({
      pageId: '300',
      pageUrl: '/wiki/spaces/INC/pages/300',
      missing: ['record'],
      linkingOff: false,
      existed: true,
    }),
  );
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Complete setup' }));
  expect(await screen.findByText(/Somebody with more rights/)).toBeInTheDocument();
});

test('With linking switched off the link is no step to complete: what an admin can change is said once', async () => {
  show({ postmortem: postmortemView({ linkingOff: true }) });
  renderScreen(IncidentPanel);
  expect(await screen.findByText(/A Jira admin can switch issue linking on/)).toBeInTheDocument();
  expect(screen.getAllByText(/switched off/)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Complete setup' })).not.toBeInTheDocument();
});

test('With linking switched off other steps can be completed all the same', async () => {
  show({ postmortem: postmortemView({ linkingOff: true, missing: ['label'] }) });
  renderScreen(IncidentPanel);
  expect(await screen.findByRole('button', { name: 'Complete setup' })).toBeInTheDocument();
  expect(screen.getByText(/A Jira admin can switch issue linking on/)).toBeInTheDocument();
  expect(screen.queryByText('The incident has no link to the page yet.')).not.toBeInTheDocument();
});

test('A timeline that is not whole yet is worth another press', async () => {
  show({ postmortem: postmortemView({ missing: ['timeline'] }) });
  host.answer('createPostmortem', () =>
    succeeded({
      pageId: '300',
      pageUrl: '/wiki/spaces/INC/pages/300',
      missing: ['timeline'],
      linkingOff: false,
      existed: true,
    }),
  );
  renderScreen(IncidentPanel);
  expect(await screen.findByText(/not all of its other pages are there yet/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Complete setup' }));
  expect(await screen.findByText(/Press Complete setup again/)).toBeInTheDocument();
});

test('Completion and every item stand on the panel', async () => {
  show({
    postmortem: postmortemView({ state: 'published' }),
    completion: completionView([trackedItem(), trackedItem({ ticketId: '2', key: 'OPS-2', state: 'done' })]),
  });
  renderScreen(IncidentPanel);
  expect(await screen.findByText('1 of 2 done (50 %)')).toBeInTheDocument();
  expect(screen.getByText('Published')).toBeInTheDocument();
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

test.each([true, false])(
  'Where the count on the incident was out of date (%s), the other frames hear of it',
  async (is) => {
    show({ countWasBehind: is });
    renderScreen(IncidentPanel);
    await screen.findByRole('button', { name: 'Create postmortem' });
    expect(host.dataOf('emit')).toEqual(is ? [expect.objectContaining({ event: 'blameless-postmortem.changed' })] : []);
  },
);

test('What stands on the page becomes tickets in a dialog, and the panel reads again after it', async () => {
  show({ postmortem: postmortemView() });
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Find action items on the page' }));
  expect(host.dataOf('openModal')).toMatchObject([{ size: 'xlarge', context: { screen: 'page-items' } }]);
  show({ postmortem: postmortemView(), completion: completionView([trackedItem()]) });
  host.closeModal();
  expect(await screen.findByText('0 of 1 done (0 %)')).toBeInTheDocument();
});

test.each([null, postmortemView({ pageTitle: null })])(
  'Without a page nothing is looked for on it',
  async (postmortem) => {
    show({ postmortem });
    renderScreen(IncidentPanel);
    await screen.findByRole('button', { name: 'Add action items' });
    expect(screen.queryByRole('button', { name: 'Find action items on the page' })).not.toBeInTheDocument();
  },
);
