import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ActionForm, AddedActionItem } from '../../src/shared/views';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, failure, incidentView } from './builders';
import { renderScreen } from './render-screen';

type Sent = { readonly batchId: string; readonly items: readonly { readonly id: string; readonly summary: string }[] };
const isSent = (payload: unknown): payload is Sent =>
  typeof payload === 'object' && payload !== null && 'batchId' in payload && 'items' in payload;
const sent = (): readonly Sent[] => host.payloadsOf('addActionItems').filter(isSent);

const ROBIN = { accountId: 'robin', displayName: 'Robin Responder' };

/** Answers each item of a go in its order. */
const answerItems = (answers: readonly Omit<AddedActionItem, 'id'>[]) =>
  host.answer('addActionItems', (payload) =>
    succeeded({
      items: isSent(payload) ? payload.items.map(({ id }, index) => ({ id, ok: false, ...answers[index] })) : [],
    }),
  );

const openForm = async (change: Partial<ActionForm> = {}) => {
  host.answer('viewActionForm', () => succeeded(actionForm(change)));
  const shown = renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  await screen.findByRole('group', { name: 'Action item 1' });
  return shown;
};

const item = (number: number) => within(screen.getByRole('group', { name: `Action item ${number}` }));

const fill = async (number: number, summary: string) => {
  await userEvent.type(item(number).getByRole('textbox', { name: /What will change/ }), summary);
  await userEvent.click(item(number).getByRole('combobox', { name: /Owner/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
};
const send = () => userEvent.click(screen.getByRole('button', { name: /Create ticket/ }));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewIncident', () => succeeded(incidentView()));
  host.answer('searchOwners', () => succeeded([ROBIN]));
});

test('The due date is prefilled, with the reason beside it', async () => {
  await openForm();
  expect(item(1).getByLabelText(/Due date/)).toHaveValue('2026-04-09');
  expect(item(1).getByText('Starts 30 days from today, as for severity 2.')).toBeInTheDocument();
});

test('Without summary and owner nothing is sent, each field says why, and the focus is on the first', async () => {
  await openForm();
  await send();
  expect(screen.getByText('Say what will change.')).toBeInTheDocument();
  expect(screen.getByText(/Choose who will see to it/)).toBeInTheDocument();
  expect(item(1).getByRole('textbox', { name: /What will change/ })).toHaveFocus();
  expect(sent()).toHaveLength(0);
});

test('A field is checked when one leaves it, not before', async () => {
  await openForm();
  const dueDate = item(1).getByLabelText(/Due date/);
  await userEvent.clear(dueDate);
  await userEvent.type(dueDate, '2026-03-09');
  expect(screen.queryByText(/This day has passed/)).not.toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByText(/This day has passed/)).toBeInTheDocument();
  expect(dueDate).toHaveAccessibleDescription(expect.stringContaining('This day has passed'));
});

test('A form that was only looked through shows no problem', async () => {
  await openForm();
  for (let step = 0; step < 6; step += 1) await userEvent.tab();
  expect(screen.queryByText('Say what will change.')).not.toBeInTheDocument();
  expect(screen.queryByText(/Choose who will see to it/)).not.toBeInTheDocument();
});

test('A problem found on leaving a field by a click is shown after the click', async () => {
  await openForm();
  await userEvent.type(item(1).getByRole('combobox', { name: /Owner/ }), 'Rob');
  const pointer = userEvent.setup();
  const button = screen.getByRole('button', { name: 'Add another' });
  await pointer.pointer({ target: button, keys: '[MouseLeft>]' });
  expect(screen.queryByText(/Choose who will see to it/)).not.toBeInTheDocument();
  await pointer.pointer({ target: button, keys: '[/MouseLeft]' });
  expect(await screen.findByText(/Choose who will see to it/)).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Action item 2' })).toBeInTheDocument();
});

test('A search box keeps the caret where one types, and says one thing at a time', async () => {
  await openForm();
  const owner = item(1).getByRole<HTMLInputElement>('combobox', { name: /Owner/ });
  await userEvent.type(owner, 'Rin');
  await userEvent.type(owner, 'ob', { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(owner).toHaveValue('Robin');
  expect(owner.selectionStart).toBe(3);
  await userEvent.tab();
  expect(screen.getByText(/Choose who will see to it/)).toBeInTheDocument();
  expect(screen.queryByText('Type a name to search.')).not.toBeInTheDocument();
  expect(screen.queryByText(/Nothing is chosen yet/)).not.toBeInTheDocument();
});

test('A filled item becomes a ticket, and the form closes', async () => {
  await openForm();
  await fill(1, 'Alert on queue age');
  answerItems([{ ok: true, key: 'INC-7', notes: ['It could not be linked.'] }]);
  await send();
  expect(await screen.findByText('1 ticket created')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-7' })).toBeInTheDocument();
  expect(screen.getByText('It could not be linked.')).toBeInTheDocument();
  expect(screen.queryByRole('group', { name: 'Action item 1' })).not.toBeInTheDocument();
  expect(sent()).toMatchObject([
    {
      projectId: '100',
      issueTypeId: '3',
      items: [{ summary: 'Alert on queue age', ownerAccountId: 'robin', dueDate: '2026-04-09', type: 'prevent' }],
    },
  ]);
  expect(host.payloadsOf('viewIncident')).toHaveLength(2);
});

test('What holds for several tickets is said once', async () => {
  await openForm();
  await fill(1, 'One');
  await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
  await fill(2, 'Two');
  const notes = ['It could not be linked to the incident: linking is switched off on this site.'];
  answerItems([
    { ok: true, key: 'INC-7', notes },
    { ok: true, key: 'INC-8', notes },
  ]);
  await send();
  expect(await screen.findByText('2 tickets created')).toBeInTheDocument();
  expect(screen.getAllByText(notes[0] ?? '')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'INC-7' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-8' })).toBeInTheDocument();
});

test('Enter in the last summary adds an item, and an item can be removed again', async () => {
  await openForm();
  await userEvent.type(item(1).getByRole('textbox', { name: /What will change/ }), 'One{Enter}');
  expect(item(2).getByRole('textbox', { name: /What will change/ })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Remove action item 2' }));
  expect(screen.queryByRole('group', { name: 'Action item 2' })).not.toBeInTheDocument();
  expect(item(1).getByRole('textbox', { name: /What will change/ })).toHaveFocus();
});

test('An item left empty beside a filled one is not sent', async () => {
  await openForm();
  await fill(1, 'One');
  await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
  answerItems([{ ok: true, key: 'INC-7' }]);
  await send();
  await screen.findByText('1 ticket created');
  expect(sent()[0]?.items).toHaveLength(1);
});

test('What Jira refused stays with its reason, what it made leaves, and the next go is a new batch', async () => {
  await openForm();
  await fill(1, 'One');
  await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
  await fill(2, 'Two');
  answerItems([
    { ok: true, key: 'INC-7' },
    { ok: false, error: 'Robin cannot be assigned.' },
  ]);
  await send();
  expect(await screen.findByText('Robin cannot be assigned.')).toBeInTheDocument();
  expect(screen.getByText('1 ticket created')).toBeInTheDocument();
  const summary = item(1).getByRole('textbox', { name: /What will change/ });
  expect(summary).toHaveValue('Two');
  await waitFor(() => expect(summary).toHaveFocus());
  expect(screen.queryByRole('group', { name: 'Action item 2' })).not.toBeInTheDocument();

  answerItems([{ ok: true, key: 'INC-8' }]);
  await send();
  expect(await screen.findByText('2 tickets created')).toBeInTheDocument();
  const [first, second] = sent();
  expect(second?.items.map(({ summary }) => summary)).toEqual(['Two']);
  expect(second?.batchId).not.toBe(first?.batchId);
});

test('An owner whom Jira refuses is named at the field, until somebody else or another project is chosen', async () => {
  await openForm();
  await fill(1, 'One');
  const said = 'Robin Responder cannot be assigned in Incidents. Choose somebody else, or another project.';
  answerItems([{ ok: false, isOwnerRefused: true, error: said }]);
  await send();
  const owner = item(1).getByRole('combobox', { name: /Owner/ });
  await waitFor(() => expect(owner).toHaveAccessibleDescription(said));
  await waitFor(() => expect(owner).toHaveFocus());
  expect(screen.queryByText('No ticket was created for this one')).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Project/ }), 'Platform (OPS)');
  expect(screen.queryByText(said)).not.toBeInTheDocument();
  expect(screen.getByText(/Jira says when the tickets are created/)).toBeInTheDocument();
});

test('Near its end a summary says how much room is left', async () => {
  await openForm();
  const summary = item(1).getByRole('textbox', { name: /What will change/ });
  await userEvent.click(summary);
  await userEvent.paste('x'.repeat(250));
  expect(summary).toHaveAccessibleDescription('250 of 255 characters');
});

test('A go without an answer keeps its batch when tried again unchanged, and gets a new one when changed', async () => {
  await openForm();
  await fill(1, 'One');
  host.answer('addActionItems', () => failure('try-later', 'Still under way.'));
  await send();
  expect(await screen.findByRole('alert')).toHaveTextContent('Still under way.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  await screen.findByRole('button', { name: 'Try again' });
  await userEvent.type(item(1).getByRole('textbox', { name: /What will change/ }), ' more');
  await send();
  await waitFor(() => expect(sent()).toHaveLength(3));
  const [first, second, third] = sent();
  expect(second?.batchId).toBe(first?.batchId);
  expect(third?.batchId).not.toBe(first?.batchId);
});

test('What was typed, and the batch under way, survive a reload of the frame', async () => {
  const { unmount } = await openForm();
  await fill(1, 'One');
  host.answer('addActionItems', () => new Promise(() => undefined));
  await send();
  unmount();

  renderScreen(IncidentPanel);
  expect(await screen.findByRole('textbox', { name: /What will change/ })).toHaveValue('One');
  expect(screen.getByRole('combobox', { name: /Owner/ })).toHaveValue('Robin Responder');
  answerItems([{ ok: true, key: 'INC-7' }]);
  await send();
  await screen.findByText('1 ticket created');
  const [first, second] = sent();
  expect(second).toEqual(first);
  expect(sessionStorage).toHaveLength(0);
});

test('What is typed stays while the panel reads again', async () => {
  await openForm();
  await userEvent.type(item(1).getByRole('textbox', { name: /What will change/ }), 'One');
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(host.payloadsOf('viewIncident')).toHaveLength(2));
  expect(item(1).getByRole('textbox', { name: /What will change/ })).toHaveValue('One');
});

test('The search for an owner says when nobody is found, and when it failed', async () => {
  await openForm();
  host.answer('searchOwners', () => succeeded([]));
  const owner = item(1).getByRole('combobox', { name: /Owner/ });
  await userEvent.type(owner, 'zz');
  expect(await screen.findByText('Nobody by that name can be assigned here.')).toBeInTheDocument();
  host.answer('searchOwners', () => failure('try-later', 'Jira is busy.'));
  await userEvent.type(owner, 'y');
  expect(await screen.findByText(/The search did not work. Jira is busy./)).toBeInTheDocument();
  host.answer('searchOwners', () => succeeded([ROBIN]));
  await userEvent.click(screen.getByRole('button', { name: 'Search again' }));
  await userEvent.click(owner);
  expect(await screen.findByRole('option', { name: 'Robin Responder' })).toBeInTheDocument();
});

test('Typing over an owner un-chooses the owner and keeps what was typed', async () => {
  await openForm();
  await fill(1, 'One');
  const owner = item(1).getByRole('combobox', { name: /Owner/ });
  await userEvent.type(owner, '{Backspace}');
  expect(owner).toHaveValue('Robin Responde');
  await userEvent.tab();
  expect(screen.getByText(/Choose who will see to it/)).toBeInTheDocument();
});

test('A form that cannot be opened says so and can be tried again', async () => {
  host.answer('viewActionForm', () => failure('forbidden', 'You may not create issues.'));
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not create issues.');
  host.answer('viewActionForm', () => succeeded(actionForm()));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('group', { name: 'Action item 1' })).toBeInTheDocument();
});

test('The focus goes into the form when it opens, and back to its button when it closes', async () => {
  await openForm();
  expect(item(1).getByRole('textbox', { name: /What will change/ })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: 'Add action items' })).toHaveFocus();
});
