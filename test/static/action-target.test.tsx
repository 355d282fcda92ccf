import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { ActionForm, IssueTypeChoice } from '../../src/shared/views';
import { IncidentPanel } from '../../static/app/screens/incident-panel/incident-panel';
import { host } from '../support/bridge';
import { actionForm, incidentView } from './builders';
import { renderScreen } from './render-screen';

const TAKES_ALL = { takesDueDate: true, takesAssignee: true, takesDescription: true };
const task = (requiredFields: readonly string[]): IssueTypeChoice => ({
  id: '3',
  name: 'Task',
  ...TAKES_ALL,
  requiredFields,
});
const AUDITED = { issueType: task(['Audit reference', 'Team']) };
const WANTED = 'Jira wants more for Task here than this form has: Audit reference, Team.';

const openForm = async (change: Partial<ActionForm> = {}) => {
  host.answer('viewActionForm', () => succeeded(actionForm(change)));
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  await screen.findByRole('group', { name: 'Action item 1' });
};
const summary = () => screen.getByRole('textbox', { name: /What will change/ });
const issueType = () => screen.getByRole('combobox', { name: /Issue type/ });
const fill = async (text: string) => {
  await userEvent.type(summary(), text);
  await userEvent.click(screen.getByRole('combobox', { name: /Owner/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
};
const send = () => userEvent.click(screen.getByRole('button', { name: /Create ticket/ }));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('viewIncident', () => succeeded(incidentView()));
  host.answer('searchOwners', () => succeeded([{ accountId: 'robin', displayName: 'Robin Responder' }]));
});

test('Required fields are named at the issue type before anything is typed, with the types that want no more', async () => {
  await openForm({
    ...AUDITED,
    otherTypes: [
      { id: '4', name: 'Epic' },
      { id: '5', name: 'Bug' },
    ],
  });

  expect(issueType()).toHaveAccessibleDescription(WANTED);
  expect(screen.getByText('Choose another type or project')).toBeInTheDocument();
  expect(screen.getByText('Epic or Bug')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /in Jira/ })).not.toBeInTheDocument();
  expect(screen.queryByText('Say what will change.')).not.toBeInTheDocument();
});

test('Pressing the button says that nothing was sent, goes to the issue type, and keeps what was typed', async () => {
  await openForm({ ...AUDITED, otherTypes: [{ id: '4', name: 'Epic' }] });
  await fill('Show auditors the drill');
  await send();

  expect(screen.getByText('Nothing was sent. Change where the tickets go.')).toBeInTheDocument();
  expect(issueType()).toHaveFocus();
  expect(summary()).toHaveValue('Show auditors the drill');
  expect(host.payloadsOf('addActionItems')).toHaveLength(0);
});

test('Another type is chosen, what was typed stays, and it goes out', async () => {
  const issueTypes = [
    { id: '3', name: 'Task' },
    { id: '4', name: 'Epic' },
  ];
  await openForm({ ...AUDITED, issueTypes, otherTypes: [{ id: '4', name: 'Epic' }] });
  await fill('Show auditors the drill');
  await send();
  host.answer('viewActionForm', () =>
    succeeded(actionForm({ issueTypes, issueType: { id: '4', name: 'Epic', ...TAKES_ALL, requiredFields: [] } })),
  );
  await userEvent.selectOptions(issueType(), 'Epic');
  await waitFor(() => expect(screen.queryByText('Choose another type or project')).not.toBeInTheDocument());
  expect(screen.queryByText(/Nothing was sent/)).not.toBeInTheDocument();
  await send();

  await waitFor(() =>
    expect(host.payloadsOf('addActionItems')).toMatchObject([
      { issueTypeId: '4', items: [{ summary: 'Show auditors the drill', ownerAccountId: 'robin' }] },
    ]),
  );
});

test('Where every type wants more, Jira’s own dialog is a link for each item, and a ticket from there can be attached', async () => {
  await openForm({ ...AUDITED, otherTypes: [] });
  expect(screen.getByRole('link', { name: 'Create a ticket in Jira' })).toBeInTheDocument();
  await userEvent.type(summary(), 'Show auditors & co.');

  const link = screen.getByRole('link', { name: 'Create in Jira: Show auditors & co.' });
  const path = '/secure/CreateIssueDetails!init.jspa?pid=100&issuetype=3&summary=Show+auditors+%26+co.';
  expect(link).toHaveAttribute('href', `https://example.test${path}`);
  await userEvent.click(link);
  expect(host.dataOf('navigate')).toEqual([expect.objectContaining({ url: path, type: 'new-tab' })]);

  await userEvent.click(screen.getByRole('button', { name: 'Attach an existing ticket' }));
  expect(await screen.findByRole('textbox', { name: /Ticket/ })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add action items' }));
  await waitFor(() => expect(summary()).toHaveValue('Show auditors & co.'));
});

test('Where there are too many types to ask, another type is still worth a try', async () => {
  await openForm({ ...AUDITED, otherTypes: null });
  expect(screen.getByText(/Other types of this project may ask for less/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Create a ticket in Jira' })).toBeInTheDocument();
});

test('A type without a due date or an assignee says so at once', async () => {
  await openForm({ issueType: { ...task([]), takesDueDate: false, takesAssignee: false } });
  expect(screen.getByText(/no due date field/)).toBeInTheDocument();
  expect(screen.getByText(/takes no assignee/)).toBeInTheDocument();
  expect(issueType()).not.toHaveAccessibleDescription();
});

test.each([
  ['switched-off', /linking is switched off on this site/],
  ['not-allowed', /you may not link issues in this project/],
] as const)('Tickets that will not be linked are said to be, with the reason: %s', async (linkRefusal, words) => {
  await openForm({ linkTypeName: null, linkRefusal });
  expect(screen.getByText(/cannot be linked/)).toHaveTextContent(words);
});

test('Another project brings its own issue types', async () => {
  await openForm();
  host.answer('viewActionForm', () =>
    succeeded(
      actionForm({
        projectId: '200',
        issueTypes: [{ id: '9', name: 'Story' }],
        issueType: { id: '9', name: 'Story', ...TAKES_ALL, requiredFields: [] },
      }),
    ),
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Project/ }), 'Platform (OPS)');
  await waitFor(() => expect(issueType()).toHaveDisplayValue('Story'));
  expect(host.payloadsOf('viewActionForm').at(-1)).toEqual({ projectId: '200' });
});

test('With no project to write to there is no form, and one sentence why', async () => {
  host.answer('viewActionForm', () =>
    succeeded(actionForm({ projects: [], projectId: null, issueTypes: [], issueType: null })),
  );
  renderScreen(IncidentPanel);
  await userEvent.click(await screen.findByRole('button', { name: 'Add action items' }));
  expect(await screen.findByText(/There is no project in which you may create tickets/)).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: 'Add action items' })).toHaveFocus();
});
