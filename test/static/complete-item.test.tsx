import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TrackedActionItem } from '../../src/domain/completion';
import { succeeded } from '../../src/shared/outcome';
import { CompletionMacro } from '../../static/app/screens/completion-macro/completion-macro';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, completionView, failure, incidentView, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const BARE = { owner: null, dueDate: null };
const show = (change: Partial<TrackedActionItem>) =>
  host.answer('viewIncident', () => succeeded(incidentView({ completion: completionView([trackedItem(change)]) })));
const openPanel = async (change: Partial<TrackedActionItem>) => {
  show(change);
  renderScreen(IncidentPanel);
  return within(await screen.findByRole('row', { name: new RegExp(change.key ?? 'OPS-1') }));
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const answerSaved = () => host.answer('completeActionItem', () => succeeded({ key: 'OPS-1' }));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewActionForm', () => succeeded(actionForm()));
  host.answer('searchOwners', () => succeeded([{ accountId: 'robin', displayName: 'Robin Responder' }]));
});

test('What is missing is said in words, and offered to be set', async () => {
  const row = await openPanel(BARE);
  expect(row.getByText('No owner')).toBeInTheDocument();
  expect(row.getByText('No due date')).toBeInTheDocument();
  expect(row.getByRole('button', { name: 'Set owner of OPS-1' })).toHaveTextContent(/^Set owner$/);
  expect(row.getByRole('button', { name: 'Set due date of OPS-1' })).toHaveTextContent(/^Set due date$/);
  expect(host.invocations).toHaveLength(1);
});

test.each([
  ['complete', {}],
  ['done', { ...BARE, state: 'done' as const }],
  ['not to be done', { ...BARE, state: 'wont-do' as const }],
])('Nothing is asked for on an item that is %s', async (_, change) => {
  const row = await openPanel(change);
  expect(row.queryByRole('button')).not.toBeInTheDocument();
});

test('A date that only the app keeps is a date, and says who keeps it', async () => {
  const row = await openPanel({ dueDateKeptByApp: true });
  expect(row.getByText('date kept by the app')).toBeInTheDocument();
  expect(row.queryByRole('button')).not.toBeInTheDocument();
});

test('The macro says what is missing and sets nothing', async () => {
  host.answer('viewCompletion', () =>
    succeeded({ ...completionView([trackedItem(BARE)]), incident: { key: 'INC-1', summary: 'Checkout is down' } }),
  );
  renderScreen(CompletionMacro);
  expect(await screen.findByText('No owner')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Set/ })).not.toBeInTheDocument();
});

test('An owner is searched in the project of the ticket, and set', async () => {
  await openPanel(BARE);
  await press('Set owner of OPS-1');
  const owner = await screen.findByRole('combobox', { name: /Owner/ });
  expect(owner).toHaveFocus();
  await userEvent.click(owner);
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
  expect(host.payloadsOf('searchOwners')).toEqual([{ query: '', projectId: '200' }]);
  answerSaved();
  show({ dueDate: null });
  await press('Save');
  expect(await screen.findByText('Robin Responder')).toBeInTheDocument();
  expect(host.payloadsOf('completeActionItem')).toEqual([{ ticketId: '20001', ownerAccountId: 'robin' }]);
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(screen.getByRole('row', { name: /OPS-1/ })).toHaveFocus();
  expect(host.dataOf('emit')).toEqual([expect.objectContaining({ event: 'blameless-postmortem.changed' })]);
});

test('Where the ticket’s project is not known the people of the incident’s are offered, and that is said', async () => {
  await openPanel({ ...BARE, key: 'ELSE-9' });
  await press('Set owner of ELSE-9');
  const owner = await screen.findByRole('combobox', { name: /Owner/ });
  expect(owner).toHaveAccessibleDescription(expect.stringContaining('people of the incident’s project'));
  await userEvent.click(owner);
  await waitFor(() => expect(host.payloadsOf('searchOwners')).toEqual([{ query: '' }]));
});

test('Without a choice nothing is saved, and the field says so', async () => {
  await openPanel(BARE);
  await press('Set owner of OPS-1');
  await press('Save');
  expect(screen.getByText(/Choose who will see to it/)).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: /Owner/ })).toHaveFocus();
  expect(host.payloadsOf('completeActionItem')).toHaveLength(0);
});

test('The due date starts where that of a new item would, with the reason, and is set', async () => {
  await openPanel(BARE);
  await press('Set due date of OPS-1');
  const dueDate = await screen.findByLabelText(/Due date/);
  expect(dueDate).toHaveValue('2026-04-09');
  expect(dueDate).toHaveFocus();
  expect(dueDate).toHaveAccessibleDescription('Starts 30 days from today, as for severity 2.');
  answerSaved();
  show({ owner: null, dueDate: '2026-04-09' });
  await press('Save');
  expect(await screen.findByText('9 Apr 2026')).toBeInTheDocument();
  expect(host.payloadsOf('completeActionItem')).toEqual([{ ticketId: '20001', dueDate: '2026-04-09' }]);
});

test('A day that has passed is refused before anything is sent', async () => {
  await openPanel(BARE);
  await press('Set due date of OPS-1');
  const dueDate = await screen.findByLabelText(/Due date/);
  await userEvent.clear(dueDate);
  await userEvent.type(dueDate, '2026-03-09');
  await press('Save');
  expect(screen.getByText(/This day has passed/)).toBeInTheDocument();
  expect(host.payloadsOf('completeActionItem')).toHaveLength(0);
});

test('A failure stays in place with what was chosen, and saving again works', async () => {
  await openPanel(BARE);
  await press('Set due date of OPS-1');
  const dueDate = await screen.findByLabelText(/Due date/);
  await userEvent.clear(dueDate);
  await userEvent.type(dueDate, '2026-05-01');
  host.answer('completeActionItem', () => failure('forbidden', 'You may not edit OPS-1.'));
  await press('Save');
  expect(await screen.findByRole('alert')).toHaveTextContent('The due date was not set');
  expect(screen.getByRole('alert')).toHaveTextContent('You may not edit OPS-1.');
  expect(screen.getByLabelText(/Due date/)).toHaveValue('2026-05-01');
  answerSaved();
  show({ owner: null, dueDate: '2026-05-01' });
  await press('Save');
  expect(await screen.findByText('1 May 2026')).toBeInTheDocument();
});

test('Cancel closes the field and gives the focus back to its button', async () => {
  await openPanel(BARE);
  await press('Set owner of OPS-1');
  await screen.findByRole('combobox', { name: /Owner/ });
  await press('Cancel');
  expect(screen.queryByRole('combobox', { name: /Owner/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Set owner of OPS-1' })).toHaveFocus();
});

test('What a colleague has set meanwhile is shown and not overwritten', async () => {
  await openPanel(BARE);
  await press('Set owner of OPS-1');
  await screen.findByRole('combobox', { name: /Owner/ });
  show({ dueDate: null });
  host.emit('JIRA_ISSUE_CHANGED');
  expect(await screen.findByText('Robin Responder')).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: /Owner/ })).not.toBeInTheDocument();
});

test('Choices that cannot be read say so and can be read again', async () => {
  host.answer('viewActionForm', () => failure('try-later', 'Jira is busy.'));
  await openPanel(BARE);
  await press('Set due date of OPS-1');
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  host.answer('viewActionForm', () => succeeded(actionForm()));
  await press('Try again');
  expect(await screen.findByLabelText(/Due date/)).toHaveValue('2026-04-09');
});
