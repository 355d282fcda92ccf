import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { PageItems } from '../../static/app/screens/page-items/page-items';
import { host } from '../support/bridge';
import { actionForm, failure } from './builders';
import {
  createButton,
  fieldsOf,
  openOn,
  pageItemsView,
  proposedItem,
  ROBIN,
  sentGoes,
  tick,
} from './page-items-builders';
import { renderScreen } from './render-screen';

beforeEach(() => {
  host.reset();
  window.sessionStorage.clear();
  host.answer('viewActionForm', () => succeeded(actionForm()));
  host.answer('searchOwners', () => succeeded([ROBIN]));
});

test('while the page is read it says so', () => {
  host.answer('findPageItems', () => new Promise(() => undefined));
  renderScreen(PageItems);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
});

test('what is found stands under the headings of the page, complete items in short', async () => {
  openOn([
    proposedItem(),
    proposedItem({
      nodeId: 'b',
      heading: 'Later',
      summary: 'Write the runbook',
      form: 'list',
      dueDate: null,
      type: null,
    }),
    proposedItem({ nodeId: 'c', heading: null, summary: 'Drill the restore' }),
  ]);
  const first = within(await screen.findByRole('region', { name: 'Action items' }));
  expect(first.getByRole('checkbox', { name: 'Alert on queue age' })).toBeChecked();
  for (const words of ['Robin Responder', '1 Apr 2026', 'Detect it sooner'])
    expect(first.getByText(words)).toBeInTheDocument();
  const later = within(screen.getByRole('region', { name: 'Later' }));
  expect(later.getByText(/\(proposed\)/)).toHaveTextContent('9 Apr 2026 (proposed)');
  expect(later.getByText('Prevent it')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Above the first heading' })).toHaveTextContent('Drill the restore');
  expect(screen.queryByRole('combobox', { name: /Owner/ })).not.toBeInTheDocument();
  expect(screen.getByText('3 of 3 chosen.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Postmortem INC-1' })).toHaveAttribute(
    'href',
    'https://example.test/wiki/pages/viewpage.action?pageId=300',
  );
});

test('what lacks an owner or a day is open, with what the page says', async () => {
  openOn([proposedItem({ owner: null, ownerText: 'the database team', dueDate: null, dueText: 'Q3' })]);
  await screen.findByText('Still missing: owner and due date.');
  const fields = fieldsOf('Alert on queue age');
  expect(fields.getByText('The page says: the database team')).toBeInTheDocument();
  expect(fields.getByRole('combobox', { name: /Owner/ })).toHaveAccessibleDescription(/the database team/);
  expect(fields.getByLabelText(/Due date/)).toHaveValue('');
  expect(fields.getByLabelText(/Due date/)).toHaveAccessibleDescription('The page says: Q3');

  await userEvent.click(fields.getByRole('combobox', { name: /Owner/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Robin Responder' }));
  await userEvent.type(fields.getByLabelText(/Due date/), '2026-09-30');
  expect(screen.queryByText(/Still missing/)).not.toBeInTheDocument();
  await userEvent.click(fields.getByRole('button', { name: 'Done with Alert on queue age' }));
  expect(screen.getByText('30 Sept 2026')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change Alert on queue age' })).toHaveFocus();
});

test('a due date that has passed is said at once and must be corrected', async () => {
  openOn([proposedItem({ dueDate: '2026-03-09' })]);
  expect(await screen.findByText('This day has passed; choose today or later.')).toBeInTheDocument();
  await userEvent.click(createButton());
  expect(screen.getByLabelText(/Due date/)).toHaveFocus();
  expect(sentGoes()).toEqual([]);
  await userEvent.clear(screen.getByLabelText(/Due date/));
  await userEvent.type(screen.getByLabelText(/Due date/), '2026-03-11');
  expect(screen.queryByText(/This day has passed/)).not.toBeInTheDocument();
});

test('what is ticked off, looks like a ticket or links to one is left out until somebody ticks it', async () => {
  openOn([
    proposedItem({ nodeId: 'a', summary: 'Done already', isDone: true }),
    proposedItem({ nodeId: 'b', summary: 'Like another', likeKey: 'ABC-12' }),
    proposedItem({ nodeId: 'c', summary: 'With a link', ticketKeys: ['ABC-3', 'ABC-4'], owner: null }),
    proposedItem({ nodeId: 'd', summary: 'New' }),
  ]);
  await screen.findByText('1 of 4 chosen.');
  expect(screen.getByText('Ticked off on the page')).toBeInTheDocument();
  expect(screen.getByText(/looks like/)).toHaveTextContent('looks like ABC-12');
  expect(screen.getByText(/links to/)).toHaveTextContent('links to ABC-3, ABC-4; if that is its ticket, choose Attach');
  expect(screen.getByText('No owner')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Tick none' }));
  expect(screen.getByText('0 of 4 chosen.')).toBeInTheDocument();
  expect(createButton()).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Tick all' }));
  expect(screen.getByText('1 of 4 chosen.')).toBeInTheDocument();
  await userEvent.click(tick('With a link'));
  expect(screen.getByText('Still missing: owner.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Create 2 tickets' })).toBeEnabled();
});

test('what is unticked needs no fields, and keeps what was typed in them', async () => {
  openOn([proposedItem({ owner: null })]);
  const summary = await screen.findByRole('textbox', { name: /What will change/ });
  await userEvent.type(summary, ' now');
  await userEvent.click(tick('Alert on queue age now'));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await userEvent.click(tick('Alert on queue age now'));
  expect(screen.getByRole('textbox', { name: /What will change/ })).toHaveValue('Alert on queue age now');
});

test('creating goes to the first problem of all, and says how many there are', async () => {
  openOn([
    proposedItem({ nodeId: 'a', summary: 'Complete' }),
    proposedItem({ nodeId: 'b', summary: 'Without owner', owner: null }),
    proposedItem({ nodeId: 'c', summary: 'Without day', dueDate: null, dueText: '03/04' }),
    proposedItem({ nodeId: 'd', summary: 'Left out', owner: null, isDone: true }),
  ]);
  await screen.findByText('3 of 4 chosen.');
  expect(screen.queryByText(/Choose who will see to it/)).not.toBeInTheDocument();
  await userEvent.click(createButton());
  expect(fieldsOf('Without owner').getByRole('combobox', { name: /Owner/ })).toHaveFocus();
  expect(screen.getByText(/2 need a change before they can be sent/)).toBeInTheDocument();
  expect(screen.getByText(/Choose who will see to it/)).toBeInTheDocument();
  expect(screen.getByText(/Choose the day by which/)).toBeInTheDocument();
  expect(sentGoes()).toEqual([]);
});

test('everything can be changed by the keyboard, and goes as it was confirmed', async () => {
  host.answer('viewActionForm', () => succeeded(actionForm({ factors: [{ id: 'f1', text: 'No alert' }] })));
  openOn([proposedItem()]);
  const change = await screen.findByRole('button', { name: 'Change Alert on queue age' });
  change.focus();
  await userEvent.keyboard('{Enter}');
  const summary = screen.getByRole('textbox', { name: /What will change/ });
  expect(summary).toHaveFocus();
  await userEvent.keyboard(' above five minutes');
  await userEvent.selectOptions(screen.getByLabelText(/Kind of change/), 'mitigate');
  await userEvent.selectOptions(screen.getByLabelText('Answers factor'), 'f1');
  await userEvent.type(summary, '{Enter}');
  expect(screen.getByText('Mitigate it faster')).toBeInTheDocument();
  host.answer('importPageItems', () => succeeded({ items: [] }));
  await userEvent.selectOptions(screen.getByLabelText(/Project/), '200');
  await screen.findByText(/Whether the owners can be assigned there/);
  await userEvent.click(createButton());
  expect(sentGoes()).toMatchObject([
    {
      projectId: '200',
      items: [
        {
          nodeId: 'node-1',
          summary: 'Alert on queue age above five minutes',
          ownerAccountId: 'robin',
          dueDate: '2026-04-01',
          type: 'mitigate',
          factorId: 'f1',
        },
      ],
    },
  ]);
});

test('those that have a ticket are folded away, with links', async () => {
  openOn([proposedItem()], {
    known: [
      { nodeId: 'x', summary: 'Made before', key: 'INC-7' },
      { nodeId: 'y', summary: 'Made by others', key: null },
    ],
    isWhole: false,
  });
  await userEvent.click(await screen.findByText('2 already have a ticket'));
  expect(screen.getByRole('link', { name: 'INC-7' })).toBeInTheDocument();
  expect(screen.getByText(/A ticket that you may not see/)).toHaveTextContent('Made by others');
  expect(screen.getByText(/holds more than are read at once/)).toBeInTheDocument();
});

test('on a page without action items it says how they are written, and looks again', async () => {
  openOn([]);
  expect(await screen.findByText(/No action items were found/)).toBeInTheDocument();
  expect(screen.getByText(/a list of tasks/)).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'For example' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'Postmortem INC-1' }));
  expect(host.dataOf('navigate')).toEqual([{ url: '/wiki/pages/viewpage.action?pageId=300', type: 'new-tab' }]);

  host.answer('findPageItems', () => succeeded(pageItemsView()));
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByRole('checkbox', { name: 'Alert on queue age' })).toBeChecked();
});

test('where all have tickets it says so, also to who may not create any', async () => {
  host.answer('viewActionForm', () => failure('forbidden'));
  openOn([], { known: [{ nodeId: 'x', summary: 'Made before', key: 'INC-7' }] });
  expect(await screen.findByText('Every action item there already has a ticket.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(host.dataOf('close')).toHaveLength(1);
});

test.each([
  ['not-found', 'There is no postmortem of this incident yet.', /could not be read. Not found/],
  ['forbidden', 'You may not see the page.', /could not be read. A right is missing/],
  ['conflict', 'The page names another incident.', /could not be read. Page and incident do not fit/],
  ['try-later', 'Confluence is busy.', /could not be read. No answer yet/],
] as const)('a page that cannot be read says why (%s) and can be tried again', async (code, message, title) => {
  host.answer('findPageItems', () => failure(code, message));
  renderScreen(PageItems);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(message);
  expect(alert).toHaveTextContent(title);
  expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument();
  host.answer('findPageItems', () => succeeded(pageItemsView()));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('checkbox', { name: 'Alert on queue age' })).toBeInTheDocument();
});

test('without Confluence it says who connects it', async () => {
  host.answer('findPageItems', () => failure('confluence-not-connected'));
  renderScreen(PageItems);
  expect(await screen.findByText(/choose this app, then Connect Confluence/)).toBeInTheDocument();
});

test('who may create tickets nowhere reads whom to ask', async () => {
  host.answer('viewActionForm', () =>
    succeeded(actionForm({ projects: [], projectId: null, issueTypes: [], issueType: null })),
  );
  openOn([proposedItem()]);
  expect(await screen.findByText(/no project in which you may create tickets/)).toBeInTheDocument();
});
