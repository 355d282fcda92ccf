import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { TrackedActionItem } from '../../src/domain/completion';
import { IncidentContext } from '../../static/app/screens/incident-context/incident-context';
import { host } from '../support/bridge';
import { failure, ticketContext, trackedItem } from './builders';
import { renderScreen } from './render-screen';

const REASON = 'The load balancer goes in March.';
const declined: Partial<TrackedActionItem> = {
  state: 'wont-do',
  statusName: "Won't do",
  wontDo: { reason: REASON, on: '2026-03-09' },
};
const show = (change: Partial<TrackedActionItem> = {}) =>
  host.answer('viewContext', () => succeeded(ticketContext(trackedItem(change))));
const open = (change: Partial<TrackedActionItem> = {}) => {
  show(change);
  renderScreen(IncidentContext);
};
const sent = () => host.payloadsOf('setWontDo');
const button = (name: string) => screen.findByRole('button', { name });
const field = () => screen.findByLabelText(/Why will it not be done/);

beforeEach(() => {
  host.reset();
  sessionStorage.clear();
});

test('A reason is asked for, sent, and shows with the way to take it back, where the focus stays', async () => {
  open();
  await userEvent.click(await button('Will not do…'));
  expect(await field()).toHaveFocus();
  await userEvent.type(await field(), REASON);
  host.answer('setWontDo', () => {
    show(declined);
    return succeeded({ notes: [] });
  });
  await userEvent.click(await button('Save'));
  expect(await screen.findByText(REASON)).toBeInTheDocument();
  expect(screen.getByText(/^said on/)).toHaveTextContent('said on 9 Mar 2026');
  expect(sent()).toEqual([{ reason: REASON }]);
  expect(screen.getByRole('group', { name: 'Whether it will be done' })).toHaveFocus();

  host.answer('setWontDo', () => {
    show();
    return succeeded({ notes: [] });
  });
  await userEvent.click(await button('Take it back'));
  expect(await button('Will not do…')).toBeInTheDocument();
  expect(sent().at(-1)).toEqual({ reason: null });
});

test('Without a reason nothing is sent, and the field says what it wants', async () => {
  open();
  await userEvent.click(await button('Will not do…'));
  await userEvent.click(await button('Save'));
  expect(await screen.findByText(/Say why in a sentence/)).toBeInTheDocument();
  expect(await field()).toHaveFocus();
  expect(await field()).toHaveAccessibleDescription(/internal comment.*Say why/);
  expect(sent()).toEqual([]);
});

test('What was typed is still there after a refusal, after closing the form, and after a reload', async () => {
  open();
  await userEvent.click(await button('Will not do…'));
  await userEvent.type(await field(), REASON);
  host.answer('setWontDo', () => failure('forbidden', 'You may not edit OPS-1. Ask somebody who may.'));
  await userEvent.click(await button('Save'));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not edit OPS-1. Ask somebody who may.');
  expect(await field()).toHaveValue(REASON);
  await userEvent.click(await button('Cancel'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await userEvent.click(await button('Will not do…'));
  expect(await field()).toHaveValue(REASON);
});

test('What was recorded but not as asked is said', async () => {
  open();
  await userEvent.click(await button('Will not do…'));
  await userEvent.type(await field(), REASON);
  host.answer('setWontDo', () => {
    show(declined);
    return succeeded({ notes: ['Jira did not take the reason as a comment.'] });
  });
  await userEvent.click(await button('Save'));
  expect(await screen.findByText('Jira did not take the reason as a comment.')).toBeInTheDocument();
});

test('A refusal to take it back is said, and the reason stays', async () => {
  open(declined);
  host.answer('setWontDo', () => failure('forbidden', 'Jira does not let you move it back.'));
  await userEvent.click(await button('Take it back'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not let you move it back.');
  expect(screen.getByText(REASON)).toBeInTheDocument();
});

test('Where Jira alone says it, the reason is asked for; a done ticket asks nothing', async () => {
  open({ state: 'wont-do', statusName: 'Cancelled' });
  expect(await button('Say why…')).toBeInTheDocument();
  expect(screen.getByText(/Nobody has said why yet/)).toBeInTheDocument();
  show({ state: 'done', statusName: 'Done' });
  host.emit('JIRA_ISSUE_CHANGED');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Whether it will be done' })).not.toBeInTheDocument());
});
