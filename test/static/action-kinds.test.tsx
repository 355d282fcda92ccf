import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ActionForm, IssueTypeChoice } from '../../src/shared/views';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, incidentView } from './builders';
import { renderScreen } from './render-screen';

const type = (id: string, name: string, requiredFields: readonly string[] = []): IssueTypeChoice => ({
  id,
  name,
  takesDueDate: true,
  takesAssignee: true,
  takesDescription: true,
  requiredFields,
});
const BY_KIND: Partial<ActionForm> = {
  issueTypes: [type('3', 'Task'), type('4', 'Bug')],
  kindTypes: { prevent: type('4', 'Bug') },
};

const openForm = async (change: Partial<ActionForm>) => {
  host.answer('viewActionForm', () => succeeded(actionForm(change)));
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  await screen.findByRole('group', { name: 'Action item 1' });
};
const issueType = () => screen.getByRole('combobox', { name: /Issue type/ });
const fillAndSend = async () => {
  await userEvent.type(screen.getByRole('textbox', { name: /What will change/ }), 'Alert on queue age');
  await userEvent.click(screen.getByRole('combobox', { name: /Owner/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create ticket' }));
};

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewIncident', () => succeeded(incidentView()));
  host.answer('searchOwners', () => succeeded([{ accountId: 'robin', displayName: 'Robin Responder' }]));
  host.answer('addActionItems', () => succeeded({ items: [] }));
});

test('The type goes by the kind of change unless a person chooses one, and the form says which kind gets which', async () => {
  await openForm(BY_KIND);
  expect(issueType()).toHaveDisplayValue('By kind of change');
  expect(issueType()).toHaveAccessibleDescription('Prevent it: Bug; anything else: Task.');
  await fillAndSend();
  expect(host.payloadsOf('addActionItems')[0]).not.toHaveProperty('issueTypeId');
});

test('A type that a person chose goes out for all', async () => {
  await openForm(BY_KIND);
  await userEvent.selectOptions(issueType(), 'Bug');
  await fillAndSend();
  expect(host.payloadsOf('addActionItems')[0]).toMatchObject({ issueTypeId: '4' });
});

test('A type of the settings that asks for more than the form has is not taken, and the form says why', async () => {
  await openForm({ ...BY_KIND, kindTypes: { prevent: type('4', 'Bug', ['Audit reference']) } });
  expect(issueType()).toHaveAccessibleDescription(
    'anything else: Task. Bug is not taken: it asks for Audit reference.',
  );
  await fillAndSend();
  expect(host.payloadsOf('addActionItems')).toHaveLength(1);
});

test('What any of the types in use cannot take is said before anything is made', async () => {
  await openForm({ ...BY_KIND, kindTypes: { prevent: { ...type('4', 'Bug'), takesDueDate: false } } });
  expect(screen.getByText(/^Bug has no due date field here/)).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Kind of change/ }), 'Detect it sooner');
  expect(screen.queryByText(/^Bug has no due date field here/)).not.toBeInTheDocument();
});
