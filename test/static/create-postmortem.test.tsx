import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { CreatedPostmortem, PostmortemDraft } from '../../src/shared/views';
import { CreatePostmortem } from '../../static/app/screens/create-postmortem/create-postmortem';
import { host } from '../support/bridge';
import { draft, failure, incidentView, postmortemView, timelineEntry } from './builders';
import { renderScreen } from './render-screen';

const CREATED: CreatedPostmortem = {
  pageId: '300',
  pageUrl: '/wiki/spaces/INC/pages/300',
  missing: [],
  linkingOff: false,
  existed: false,
};

const open = async (change: Partial<PostmortemDraft> = {}) => {
  host.answer('draftPostmortem', () => succeeded(draft(change)));
  renderScreen(CreatePostmortem);
  await screen.findByRole('button', { name: 'Create postmortem' });
};
const create = () => userEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('createPostmortem', () => succeeded(CREATED));
});

test('One call opens the dialog, and one click with nothing changed sends nothing but the wish', async () => {
  await open();
  expect(host.invocations).toHaveLength(1);
  await create();
  expect(await screen.findByText('The postmortem is created')).toBeInTheDocument();
  expect(host.payloadsOf('createPostmortem')).toEqual([{ spaceId: '1' }]);
  expect(host.dataOf('showFlag')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Open page' }));
  expect(host.dataOf('navigate')).toEqual([{ url: '/wiki/spaces/INC/pages/300', type: 'new-tab' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(host.dataOf('close')).toEqual([{ created: true, pageId: '300' }]);
});

test('While the draft is made it says so; a failure can be tried again', async () => {
  host.answer('draftPostmortem', () => failure('unexpected', 'It broke.', 'log-1'));
  renderScreen(CreatePostmortem);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
  expect(await screen.findByRole('alert')).toHaveTextContent('It broke.');
  host.answer('draftPostmortem', () => succeeded(draft()));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText(/Title of the page/)).toHaveValue('Postmortem INC-1: Checkout is down');
});

test('An incident that has its postmortem shows the way to it instead of the form', async () => {
  host.answer('draftPostmortem', () => succeeded(draft({ existing: postmortemView() })));
  renderScreen(CreatePostmortem);
  expect(await screen.findByText('This incident has its postmortem already')).toBeInTheDocument();
  expect(screen.queryByLabelText(/Title of the page/)).not.toBeInTheDocument();
});

test('Only what was changed is sent', async () => {
  await open();
  await userEvent.type(screen.getByLabelText(/Title of the page/), '!');
  await userEvent.selectOptions(screen.getByLabelText(/Severity/), 'SEV-1 (worst)');
  await userEvent.selectOptions(screen.getByLabelText(/Space/), 'Platform handbook (OPS)');
  fireEvent.change(screen.getByLabelText('Impact start'), { target: { value: '2026-03-01T09:50' } });
  await userEvent.click(screen.getByRole('button', { name: 'Clear acknowledged' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Rolled back the release.' }));
  await create();
  await screen.findByText('The postmortem is created');
  expect(host.payloadsOf('createPostmortem')).toEqual([
    {
      title: 'Postmortem INC-1: Checkout is down!',
      severity: 1,
      spaceId: '2',
      keyTimes: { impactStart: '2026-03-01T08:50:00.000Z', acknowledged: null },
      timeline: { unticked: ['comment:1'] },
    },
  ]);
});

test('A time that is put back keeps its seconds and where it was read', async () => {
  await open();
  const acknowledged = screen.getByLabelText('Acknowledged');
  expect(acknowledged).toHaveValue('2026-03-01T10:05');
  fireEvent.change(acknowledged, { target: { value: '2026-03-01T10:06' } });
  expect(acknowledged).toHaveAccessibleDescription(expect.stringContaining('Edited by you'));
  fireEvent.change(acknowledged, { target: { value: '2026-03-01T10:05' } });
  expect(acknowledged).toHaveAccessibleDescription(expect.stringContaining('Status became In Progress'));
  await create();
  await screen.findByText('The postmortem is created');
  expect(host.payloadsOf('createPostmortem')).toEqual([{ spaceId: '1' }]);
});

test('Durations follow the times as they are edited', async () => {
  await open();
  const definition = (term: string) => screen.getByText(term).nextElementSibling;
  expect(definition('Time to resolve')).toHaveTextContent('3 d 14 h 18 min');
  expect(definition('Time to detect')).toHaveTextContent('Not known');
  fireEvent.change(screen.getByLabelText('Impact start'), { target: { value: '2026-03-01T09:45' } });
  expect(definition('Time to detect')).toHaveTextContent('15 min');
});

test('Times out of order are said and do not stop the click', async () => {
  await open();
  fireEvent.change(screen.getByLabelText('Mitigated'), { target: { value: '2026-03-01T08:00' } });
  expect(screen.getByText('Mitigated lies before acknowledged.')).toBeInTheDocument();
  await create();
  expect(await screen.findByText('The postmortem is created')).toBeInTheDocument();
});

test('A restricted comment is marked, unticked, and not ticked with all', async () => {
  await open();
  expect(screen.getByText('Visible to Role: Administrators only')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Select none' }));
  expect(screen.getByText('0 of 2 will be on the page')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Select all' }));
  expect(screen.getByRole('checkbox', { name: 'Only for admins.' })).not.toBeChecked();
  expect(screen.getByText('1 of 2 will be on the page')).toBeInTheDocument();
});

test('A long timeline is shown in two steps', async () => {
  const timeline = Array.from({ length: 30 }, (_, index) => timelineEntry({ id: `c:${index}`, text: `Step ${index}` }));
  await open({ timeline });
  expect(screen.getAllByRole('listitem')).toHaveLength(20);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 30' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(30);
});

test('A timeline of thousands is shown some hundreds at a time', async () => {
  const timeline = Array.from({ length: 600 }, (_, index) =>
    timelineEntry({ id: `c:${index}`, text: `Step ${index}` }),
  );
  await open({ timeline });
  fireEvent.click(screen.getByRole('button', { name: 'Show 500 more of 600' }));
  expect(screen.getAllByText(/^Step \d+$/)).toHaveLength(520);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 600' }));
  expect(screen.getAllByText(/^Step \d+$/)).toHaveLength(600);
  fireEvent.click(screen.getByRole('button', { name: 'Show the first 20 only' }));
  expect(screen.getAllByText(/^Step \d+$/)).toHaveLength(20);
});

test('Ticking all or none sends the ids of what differs, and nothing twice', async () => {
  const timeline = Array.from({ length: 30 }, (_, index) => timelineEntry({ id: `c:${index}`, included: index < 10 }));
  await open({ timeline });
  await userEvent.click(screen.getByRole('button', { name: 'Select none' }));
  await userEvent.click(screen.getAllByRole('checkbox')[20] ?? document.body);
  await create();
  await screen.findByText('The postmortem is created');
  expect(host.payloadsOf('createPostmortem')).toEqual([
    { spaceId: '1', timeline: { ticked: ['c:19'], unticked: timeline.slice(0, 10).map(({ id }) => id) } },
  ]);
});

test('A text that is shortened in the dialog says that the page gets it whole', async () => {
  await open({ timeline: [timelineEntry({ text: 'A long story…', isShortened: true }), timelineEntry({ id: 'c:2' })] });
  expect(screen.getAllByText('shortened here, whole on the page')).toHaveLength(1);
});

test('A failure keeps everything typed, and Try again asks for the same', async () => {
  await open();
  await userEvent.type(screen.getByLabelText(/Title of the page/), '!');
  host.answer('createPostmortem', () => failure('conflict', 'Another person is creating it.'));
  await create();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Another person is creating it.');
  expect(screen.getByLabelText(/Title of the page/)).toHaveValue('Postmortem INC-1: Checkout is down!');
  host.answer('createPostmortem', () => succeeded({ ...CREATED, existed: true, missing: ['label'] }));
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The postmortem was there already')).toBeInTheDocument();
  expect(screen.getByText(/has no label yet/)).toBeInTheDocument();
  const [first, second] = host.payloadsOf('createPostmortem');
  expect(second).toEqual(first);
});

test('A title that is empty or too long is refused at the field', async () => {
  await open();
  const title = screen.getByLabelText(/Title of the page/);
  await userEvent.clear(title);
  await create();
  expect(screen.getByText('Give the page a title.')).toBeInTheDocument();
  expect(title).toHaveFocus();
  // An emoji counts as two, as it may in Confluence.
  fireEvent.change(title, { target: { value: '🔥'.repeat(128) } });
  expect(screen.getByText(/shorten it by 1\./)).toBeInTheDocument();
  fireEvent.change(title, { target: { value: `${'🔥'.repeat(127)}!` } });
  expect(screen.queryByText(/shorten it/)).not.toBeInTheDocument();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
});

test('Without a space to write in it says whom to ask', async () => {
  await open({ spaces: [], space: null });
  expect(screen.getByText(/You see no space you can write in: ask a space admin/)).toBeInTheDocument();
  await create();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
});

test('A parent page is searched for in the chosen space', async () => {
  host.answer('searchParents', () => succeeded([{ id: '77', title: 'Incidents 2026' }]));
  await open();
  await userEvent.click(screen.getByRole('combobox', { name: 'Under page' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Incidents 2026' }));
  await create();
  await waitFor(() => expect(host.payloadsOf('createPostmortem')).toEqual([{ spaceId: '1', parentId: '77' }]));
  expect(host.payloadsOf('searchParents')).toEqual([{ spaceId: '1', query: '' }]);
});

test('An incident that is not resolved, and a page that starts private, are said', async () => {
  await open({
    incident: { ...incidentView().incident, resolved: false, statusName: 'In Progress' },
    privatePage: true,
  });
  expect(screen.getByText('This incident is not resolved yet')).toBeInTheDocument();
  expect(screen.getByText('Only you will see the page at first')).toBeInTheDocument();
});
