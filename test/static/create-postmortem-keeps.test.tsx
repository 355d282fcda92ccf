import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { PostmortemDraft } from '../../src/shared/views';
import { CreatePostmortem } from '../../static/app/screens/create-postmortem/create-postmortem';
import { host } from '../support/bridge';
import { draft, failure } from './builders';
import { renderScreen } from './render-screen';

const open = async (change: Partial<PostmortemDraft> = {}) => {
  host.answer('draftPostmortem', () => succeeded(draft(change)));
  const shown = renderScreen(CreatePostmortem);
  await screen.findByRole('button', { name: 'Create postmortem' });
  return shown;
};
const create = () => userEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));
const title = () => screen.getByLabelText(/Title of the page/);
const CREATED = {
  pageId: '300',
  pageUrl: '/wiki/spaces/INC/pages/300',
  missing: [],
  linkingOff: false,
  existed: false,
};

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
  host.answer('createPostmortem', () => succeeded(CREATED));
});

test('What was changed survives closing the dialog, and one can start over', async () => {
  const { unmount } = await open();
  await userEvent.type(title(), '!');
  await userEvent.type(screen.getByRole('combobox', { name: 'Under page' }), 'Inc');
  unmount();
  await open();
  expect(screen.getByText('Your changes from before are kept.')).toBeInTheDocument();
  expect(title()).toHaveValue('Postmortem INC-1: Checkout is down!');
  expect(screen.getByRole('combobox', { name: 'Under page' })).toHaveValue('Inc');
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(title()).toHaveValue('Postmortem INC-1: Checkout is down');
  expect(title()).toHaveFocus();
  expect(screen.getByRole('combobox', { name: 'Under page' })).toHaveValue('');
  expect(sessionStorage).toHaveLength(0);
});

test('Nothing is kept once the page is made', async () => {
  await open();
  await userEvent.type(title(), '!');
  expect(sessionStorage).toHaveLength(1);
  await create();
  await screen.findByText('The postmortem is created');
  expect(sessionStorage).toHaveLength(0);
});

test('What another version kept is not shown', async () => {
  sessionStorage.setItem('blameless-postmortem:create-postmortem:10001', '{"v":1,"edits":{"title":7}}');
  await open();
  expect(screen.queryByText('Your changes from before are kept.')).not.toBeInTheDocument();
});

test('A parent page that is typed and not chosen stops the click', async () => {
  host.answer('searchParents', () => succeeded([{ id: '77', title: 'Incidents 2026' }]));
  await open();
  const parent = screen.getByRole('combobox', { name: 'Under page' });
  await userEvent.type(parent, 'Inci');
  await create();
  expect(parent).toHaveAccessibleDescription(expect.stringContaining('No page is chosen.'));
  expect(parent).toHaveFocus();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
  await userEvent.click(parent);
  await userEvent.click(await screen.findByRole('option', { name: 'Incidents 2026' }));
  await create();
  await screen.findByText('The postmortem is created');
  expect(host.payloadsOf('createPostmortem')).toEqual([{ spaceId: '1', parentId: '77' }]);
});

test('A place where one may not write is said at the space, and another one can be chosen', async () => {
  await open();
  host.answer('createPostmortem', () => failure('forbidden', 'You may not add a page there.'));
  await create();
  const space = screen.getByLabelText(/Space/);
  await waitFor(() => expect(space).toHaveFocus());
  expect(space).toHaveAccessibleDescription('You may not add a page there.');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await userEvent.selectOptions(space, 'Platform handbook (OPS)');
  expect(screen.queryByText('You may not add a page there.')).not.toBeInTheDocument();
});

test('The focus starts on the title, and stays at a time that is cleared', async () => {
  await open();
  expect(title()).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Clear acknowledged' }));
  expect(screen.getByLabelText('Acknowledged')).toHaveFocus();
});

test('A time that is too early says so itself', async () => {
  await open();
  fireEvent.change(screen.getByLabelText('Mitigated'), { target: { value: '2026-03-01T08:00' } });
  expect(screen.getByLabelText('Mitigated')).toHaveAccessibleDescription(
    expect.stringContaining('Mitigated is earlier than acknowledged.'),
  );
});

test('In UTC no time is said twice', async () => {
  await open({ timeZone: 'Etc/UTC' });
  expect(screen.getByText(/In your time zone, UTC\./)).toBeInTheDocument();
  expect(screen.getByLabelText('Detected')).toHaveAccessibleDescription('Incident opened in Jira');
});
