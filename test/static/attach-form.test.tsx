import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, failure, incidentView } from './builders';
import { renderScreen } from './render-screen';

const openForm = async () => {
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Attach an existing ticket' }));
  return screen.findByRole('textbox', { name: /Ticket/ });
};
const attach = () => userEvent.click(screen.getByRole('button', { name: 'Attach' }));
const answer = (key: string, notes: readonly string[] = []) =>
  host.answer('attachActionItem', () => succeeded({ key, notes }));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewIncident', () => succeeded(incidentView()));
});

test('It asks for key or address, and nothing is read or sent before that', async () => {
  const ticket = await openForm();
  expect(ticket).toHaveFocus();
  expect(ticket).toHaveAccessibleDescription('OPS-12, or its address');
  await attach();
  expect(screen.getByText('Write the key of the ticket, or its address.')).toBeInTheDocument();
  expect(ticket).toHaveFocus();
  expect(host.invocations.map(({ functionKey }) => functionKey)).toEqual(['viewIncident']);
});

test('The ticket is named when it is attached, the panel reads again, and the other frames are told', async () => {
  await userEvent.type(await openForm(), '  ops-12 ');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Kind of change/ }), 'Detect it sooner');
  answer('OPS-12');
  await attach();
  expect(await screen.findByText('1 ticket attached')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'OPS-12' })).toBeInTheDocument();
  expect(host.payloadsOf('attachActionItem')).toEqual([{ ticket: 'ops-12', type: 'detect' }]);
  expect(host.payloadsOf('viewIncident')).toHaveLength(2);
  expect(host.dataOf('emit')).toEqual([expect.objectContaining({ event: 'blameless-postmortem.changed' })]);
  expect(screen.getByRole('button', { name: 'Attach an existing ticket' })).toHaveFocus();
});

test('What was not done as asked stands beside the ticket; attached again, it is named once', async () => {
  const ticket = await openForm();
  answer('OPS-12', ['It could not be linked.']);
  await userEvent.type(ticket, 'OPS-12{Enter}');
  expect(await screen.findByText('It could not be linked.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Attach an existing ticket' }));
  answer('OPS-12');
  await userEvent.type(await screen.findByRole('textbox', { name: /Ticket/ }), 'OPS-12{Enter}');
  await waitFor(() => expect(screen.queryByText('It could not be linked.')).not.toBeInTheDocument());
  expect(screen.getByText('1 ticket attached')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'OPS-12' })).toHaveLength(1);
});

test('A failure stays with what was typed, and trying again asks the same', async () => {
  await userEvent.type(await openForm(), 'OPS-99');
  host.answer('attachActionItem', () => failure('not-found', 'OPS-99 does not exist, or you may not see it.'));
  await attach();
  expect(await screen.findByRole('alert')).toHaveTextContent('OPS-99 does not exist, or you may not see it.');
  expect(screen.getByRole('textbox', { name: /Ticket/ })).toHaveValue('OPS-99');
  answer('OPS-99');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('1 ticket attached');
  expect(host.payloadsOf('attachActionItem')).toEqual(Array(2).fill({ ticket: 'OPS-99', type: 'prevent' }));
});

test('A ticket of another incident is not called somebody’s work under way', async () => {
  await userEvent.type(await openForm(), 'OPS-5');
  host.answer('attachActionItem', () => failure('conflict', 'OPS-5 is an action item of another incident already.'));
  await attach();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('It is taken already');
  expect(alert).toHaveTextContent('OPS-5 is an action item of another incident already.');
  expect(alert).not.toHaveTextContent('Somebody is at it');
});

test('While it is under way it cannot be sent twice', async () => {
  await userEvent.type(await openForm(), 'OPS-12');
  host.answer('attachActionItem', () => new Promise(() => undefined));
  await attach();
  expect(screen.getByText('Attaching the ticket…')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Ticket/ })).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  expect(host.payloadsOf('attachActionItem')).toHaveLength(1);
});

test('Cancel gives the focus back, and only one form is open at a time', async () => {
  await openForm();
  expect(screen.queryByRole('button', { name: 'Add action items' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Attach an existing ticket' })).toHaveFocus();
  host.answer('viewActionForm', () => succeeded(actionForm()));
  await userEvent.click(screen.getByRole('button', { name: 'Add action items' }));
  await screen.findByRole('group', { name: 'Action item 1' });
  expect(screen.queryByRole('button', { name: 'Attach an existing ticket' })).not.toBeInTheDocument();
});
