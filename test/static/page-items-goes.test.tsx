import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import { host } from '../support/bridge';
import { actionForm, failure } from './builders';
import {
  answerGo,
  answerMade,
  createButton,
  fieldsOf,
  openOn,
  proposedItem,
  proposedItems,
  sentGoes,
  tick,
} from './page-items-builders';

beforeEach(() => {
  host.reset();
  window.sessionStorage.clear();
  host.answer('viewActionForm', () => succeeded(actionForm()));
});

const openWith = async (count: number) => {
  const shown = openOn(proposedItems(count));
  await screen.findByText(`${count} of ${count} chosen.`);
  return shown;
};
const idsOf = (at: number) => sentGoes()[at]?.items.map(({ id }) => id);

/** Go after go waits until it is let through. */
function holdGoes() {
  const waiting: (() => void)[] = [];
  host.answer('importPageItems', (payload) => new Promise((done) => waiting.push(() => done(answerMade(payload)))));
  return async (at: number) => {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(at));
    waiting[at]?.();
  };
}

test('45 action items go in three goes, one after another, and end in links to all of them', async () => {
  await openWith(45);
  const letThrough = holdGoes();
  await userEvent.click(screen.getByRole('button', { name: 'Create 45 tickets' }));
  expect(await screen.findByText('Creating tickets: 0 of 45')).toBeInTheDocument();
  expect(sentGoes()).toHaveLength(1);
  expect(tick('Change 1')).toBeDisabled();
  await letThrough(0);
  expect(await screen.findByText('Creating tickets: 20 of 45')).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: 'Creating tickets: 20 of 45' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'INC-20' })).toBeInTheDocument();
  await letThrough(1);
  expect(await screen.findByText('Creating tickets: 40 of 45')).toBeInTheDocument();
  await letThrough(2);

  expect(await screen.findByText('45 tickets created')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: /^INC-/ })).toHaveLength(45);
  expect(sentGoes().map(({ items }) => items.length)).toEqual([20, 20, 5]);
  expect(new Set(sentGoes().map(({ batchId }) => batchId)).size).toBe(3);
  expect(host.dataOf('emit')).toMatchObject([{ event: 'blameless-postmortem.changed' }]);
  expect(window.sessionStorage).toHaveLength(0);
  expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(host.dataOf('close')).toHaveLength(1);
});

test('a go that fails is sent again as it was, and the goes after it follow', async () => {
  await openWith(45);
  host.answer('importPageItems', (payload) =>
    sentGoes().length === 2 ? failure('try-later', 'Jira is busy.') : answerMade(payload),
  );
  await userEvent.click(createButton());
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Not all tickets were created. No answer yet');
  expect(alert).toHaveTextContent('Jira is busy.');
  expect(screen.getByText('20 created. 25 of 25 chosen.')).toBeInTheDocument();

  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('45 tickets created')).toBeInTheDocument();
  expect(sentGoes().map(({ items }) => items.length)).toEqual([20, 20, 20, 5]);
  expect(sentGoes()[2]?.batchId).toBe(sentGoes()[1]?.batchId);
  expect(idsOf(2)).toEqual(idsOf(1));
  expect(sentGoes()[0]?.batchId).not.toBe(sentGoes()[1]?.batchId);
});

test('a go whose end is not known keeps its batch also after the dialog was closed', async () => {
  const first = await openWith(3);
  host.answer('importPageItems', () => failure('try-later'));
  await userEvent.click(createButton());
  await screen.findByRole('alert');
  first.unmount();

  await openWith(3);
  host.answer('importPageItems', answerMade);
  await userEvent.click(createButton());
  expect(await screen.findByText('3 tickets created')).toBeInTheDocument();
  expect(sentGoes()[1]).toEqual(sentGoes()[0]);
});

test('what is changed after a failed go is asked for in a new one, with the same ids', async () => {
  await openWith(2);
  host.answer('importPageItems', () => failure('try-later'));
  await userEvent.click(createButton());
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Change Change 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: /What will change/ }), ' now');
  host.answer('importPageItems', answerMade);
  await userEvent.click(createButton());
  await screen.findByText('2 tickets created');
  expect(sentGoes()[1]?.batchId).not.toBe(sentGoes()[0]?.batchId);
  expect(idsOf(1)).toEqual(idsOf(0));
});

test('it can be stopped after the go under way, and goes on with the rest', async () => {
  await openWith(45);
  const letThrough = holdGoes();
  await userEvent.click(createButton());
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(screen.getByText(/It stops after those under way/)).toBeInTheDocument();
  await letThrough(0);
  expect(await screen.findByText('20 created, then stopped. 25 of 25 chosen.')).toBeInTheDocument();
  expect(sentGoes()).toHaveLength(1);

  host.answer('importPageItems', answerMade);
  await userEvent.click(screen.getByRole('button', { name: 'Create 25 tickets' }));
  expect(await screen.findByText('45 tickets created')).toBeInTheDocument();
});

test('what Jira refuses stays, with the reason and what was typed; the others show their keys', async () => {
  openOn([
    proposedItem({ nodeId: 'a', summary: 'Change 1' }),
    proposedItem({ nodeId: 'b', summary: 'Change 2' }),
    proposedItem({ nodeId: 'c', summary: 'Change 3' }),
  ]);
  await screen.findByText('3 of 3 chosen.');
  host.answer(
    'importPageItems',
    answerGo(({ summary }) =>
      summary === 'Change 1'
        ? { ok: true, key: 'INC-8', notes: ['It could not be linked.'] }
        : summary === 'Change 2'
          ? { ok: false, error: 'Robin Responder cannot be assigned here.', isOwnerRefused: true }
          : { ok: false, error: 'Jira says: the summary is odd.' },
    ),
  );
  await userEvent.click(createButton());
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira says: the summary is odd.');
  const owner = fieldsOf('Change 2').getByRole('combobox', { name: /Owner/ });
  expect(owner).toHaveValue('Robin Responder');
  expect(owner).toHaveAccessibleDescription('Robin Responder cannot be assigned here.');
  await waitFor(() => expect(owner).toHaveFocus());
  expect(screen.getByRole('link', { name: 'INC-8' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: 'Change 1' })).not.toBeInTheDocument();
  expect(screen.getByText('1 created. 2 of 2 chosen.')).toBeInTheDocument();

  await userEvent.click(tick('Change 2'));
  host.answer('importPageItems', answerMade);
  await userEvent.click(screen.getByRole('button', { name: 'Create 1 ticket' }));
  expect(await screen.findByText('2 tickets created')).toBeInTheDocument();
  expect(screen.getByText('It could not be linked.')).toBeInTheDocument();
  expect(screen.getByText('1 was left without a ticket.')).toBeInTheDocument();

  host.answer('findPageItems', () => failure('try-later'));
  await userEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The page could not be read');
});

test('a ticket that the person may not see is said, and sent for no second time', async () => {
  await openWith(2);
  host.answer(
    'importPageItems',
    answerGo(({ summary }) =>
      summary === 'Change 1' ? { ok: true, notes: [] } : { ok: true, key: 'INC-9', notes: [] },
    ),
  );
  await userEvent.click(createButton());
  expect(await screen.findByText('1 had a ticket already, which you may not see.')).toBeInTheDocument();
  expect(screen.getByText('1 ticket created')).toBeInTheDocument();
});
