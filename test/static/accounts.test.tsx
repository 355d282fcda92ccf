import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccountsView, BegunAccount, Invitation, InvitationForm } from '../../src/shared/account-views';
import { failed, succeeded } from '../../src/shared/outcome';
import { PageByline } from '../../static/app/screens/page-byline/page-byline';
import { host } from '../support/bridge';
import { renderScreen } from './render-screen';

const VIEW: AccountsView = {
  incident: { key: 'INC-3' },
  postmortem: { state: 'in-review', pageUrl: '/wiki/page', pageTitle: 'Postmortem INC-3' },
  own: null,
  shared: [],
  participation: { shared: 0, of: 0 },
  invited: [],
  isInvitedUnreadable: false,
  isRestricted: false,
};
const DRAFT: BegunAccount = { pageUrl: '/wiki/draft', kind: 'draft', existed: false, isFindable: true };
const FORM: InvitationForm = {
  proposed: [
    { accountId: 'a', displayName: 'Ada', isInvited: false },
    { accountId: 'b', displayName: 'Ben', isInvited: true },
  ],
  invited: ['b'],
  link: 'https://example.test/wiki/page',
};

const show = (view: Partial<AccountsView> = {}) => {
  host.answer('viewAccounts', () => succeeded({ ...VIEW, ...view }));
  renderScreen(PageByline);
  return screen.findByText(/Everybody who was involved/);
};
const write = async (begun: Partial<BegunAccount>) => {
  host.answer('writeAccount', () => succeeded({ ...DRAFT, ...begun }));
  await userEvent.click(screen.getByRole('button', { name: 'Write my account' }));
};
const invite = async (invitation: Partial<Invitation>) => {
  host.answer('viewInvitation', () => succeeded(FORM));
  host.answer('invitePeople', () => succeeded({ added: 1, told: 1, notTold: [], link: FORM.link, ...invitation }));
  await userEvent.click(screen.getByRole('button', { name: 'Invite people…' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Ada' }));
  await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
};

beforeEach(() => host.reset());

test('Where the postmortem stands, its incident, and that nobody has shared yet', async () => {
  await show();
  expect(screen.getByText('In review')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-3' })).toBeInTheDocument();
  expect(screen.getByText('Nobody is invited yet, and no account is shared.')).toBeInTheDocument();
});

test('A reading that fails says so and can be tried again', async () => {
  host.answer('viewAccounts', () => failed({ code: 'not-found', message: 'There is no postmortem yet.' }));
  renderScreen(PageByline);
  expect(await screen.findByText('There is no postmortem yet.')).toBeInTheDocument();
  host.answer('viewAccounts', () => succeeded(VIEW));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Write my account' })).toBeInTheDocument();
});

test.each([
  ['draft', 'Continue my account', /Only you see this draft\./],
  ['shared', 'Your account', /^is shared\.$/],
  ['restricted', 'Open my account', /remove its restriction/],
] as const)('One’s own account that is %s', async (kind, link, words) => {
  await show({ own: { kind, pageUrl: '/wiki/own' } });
  expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', 'https://example.test/wiki/own');
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Write my account' })).not.toBeInTheDocument();
});

test('The draft that was begun just now can be opened, also where it cannot be found again', async () => {
  await show();
  await write({ isFindable: false });
  expect(await screen.findByText('Your draft is ready')).toBeInTheDocument();
  expect(screen.getByText(/you find it among your drafts/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Continue my account' })).toBeInTheDocument();
});

test('Where no draft is made, the way to share is said', async () => {
  await show();
  await write({ kind: 'restricted' });
  expect(await screen.findByText(/a page that only you see/)).toBeInTheDocument();
});

test('Who takes part: counts, what is shared and by whom, and the invited', async () => {
  const shared = { pageId: '1', pageUrl: '/wiki/1', title: 'From support', authorName: 'Ada', isOwn: false };
  await show({
    shared: [shared],
    participation: { shared: 1, of: 3 },
    invited: [
      { displayName: 'Ada', hasShared: true },
      { displayName: 'Ben', hasShared: false },
      { displayName: null, hasShared: false },
    ],
  });
  expect(screen.getByText('1 of 3 shared')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Shared accounts' })).getByText('From support')).toBeInTheDocument();
  expect(screen.getByText('3 people are invited')).toBeInTheDocument();
  expect(screen.getByText('and 1 whom you cannot see')).toBeInTheDocument();
});

test('Who is invited already cannot be ticked; who is ticked is invited', async () => {
  await show();
  await invite({});
  expect(await screen.findByText('One person is invited')).toBeInTheDocument();
  expect(host.payloadsOf('invitePeople')).toEqual([{ accountIds: ['a'] }]);
  expect(host.payloadsOf('viewAccounts').length).toBeGreaterThan(1);
});

test('Where nobody could be told, there is the link to send', async () => {
  await show();
  await invite({ told: 0, notTold: ['Ada'] });
  expect(await screen.findByRole('textbox', { name: 'Link to the postmortem' })).toHaveValue(FORM.link);
});

test('An invitation that fails keeps who was ticked', async () => {
  await show();
  host.answer('viewInvitation', () => succeeded(FORM));
  host.answer('invitePeople', () => failed({ code: 'forbidden', message: 'You may not change the page.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Invite people…' }));
  expect(await screen.findByRole('checkbox', { name: 'Ben (invited)' })).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ada' }));
  await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText('You may not change the page.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Ada' })).toBeChecked();
});

test('A list of the invited that cannot be read is said, and nobody is invited over it', async () => {
  await show({ isInvitedUnreadable: true });
  expect(screen.getByText('Who was invited cannot be read')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Invite people…' })).not.toBeInTheDocument();
});
