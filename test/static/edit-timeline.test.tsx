import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { host } from '../support/bridge';
import { timelineEntry } from './builders';
import { createdWith, openDraft, press, pressCreate, startDialog } from './render-draft';

beforeEach(startDialog);

const at = (time: string) => `2026-03-01T${time}:00.000Z`;
const THREE = [
  timelineEntry({ id: 'c:1', at: at('09:10'), text: 'First' }),
  timelineEntry({ id: 'c:2', at: at('09:20'), text: 'Second' }),
  timelineEntry({ id: 'c:3', at: at('09:30'), text: 'Third' }),
];
const edit = (text: string) => press(`Edit ${text}`);
const when = () => screen.getByLabelText('When');
const words = () => screen.getByLabelText('What happened');
const setWhen = (value: string) => fireEvent.change(when(), { target: { value } });
const told = () =>
  screen.getAllByRole('listitem').map((row) => within(row).getByRole('checkbox').closest('label')?.textContent);

test('Time, words and kind of an entry can be changed; only what differs is sent', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  expect(when()).toHaveFocus();
  expect(when()).toHaveValue('2026-03-01T10:30');
  setWhen('2026-03-01T10:45');
  await userEvent.clear(words());
  await userEvent.type(words(), 'Rolled back release 42.');
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Recovery');
  await press('Done');

  const row = screen.getAllByRole('listitem')[1] ?? document.body;
  expect(within(row).getByText('edited by you')).toBeInTheDocument();
  expect(within(row).getByText('Recovery')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Edit Rolled back release 42.' })).toBeInTheDocument();
  expect(await createdWith()).toEqual({
    spaceId: '1',
    timeline: {
      edited: [{ id: 'comment:1', at: at('09:45'), text: 'Rolled back release 42.', kind: 'recovery' }],
    },
  });
});

test('Changes can be undone, and what is put back by hand counts as unchanged', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  await userEvent.type(words(), ' Again.');
  await press('Undo changes');
  expect(words()).toHaveValue('Rolled back the release.');
  expect(when()).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Undo changes' })).not.toBeInTheDocument();
  setWhen('2026-03-01T10:31');
  setWhen('2026-03-01T10:30');
  expect(screen.queryByText('edited by you')).not.toBeInTheDocument();
  expect(sessionStorage).toHaveLength(0);
  expect(await createdWith()).toEqual({ spaceId: '1' });
});

test('An entry of one’s own is written, sent, and can be removed again', async () => {
  await openDraft();
  await press('Add entry');
  expect(when()).toHaveFocus();
  expect(screen.queryByText('Say what happened.')).not.toBeInTheDocument();
  setWhen('2026-03-01T10:15');
  await userEvent.type(words(), 'The vendor was called.');
  await press('Done');
  expect(screen.getByText('Added by you')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Edit The vendor was called.' })).toBeInTheDocument();

  await press('Add entry');
  await userEvent.type(words(), 'A mistake.');
  await press('Remove entry');
  expect(screen.queryByText('A mistake.')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add entry' })).toHaveFocus();
  expect(await createdWith()).toEqual({
    spaceId: '1',
    timeline: {
      added: [{ id: expect.any(String) as string, at: at('09:15'), text: 'The vendor was called.', kind: null }],
    },
  });
});

test('An entry that cannot stand on a page stops the click: its field says why and has the focus', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  await userEvent.clear(words());
  expect(words()).toHaveAccessibleDescription(expect.stringContaining('Say what happened.'));
  await press('Done');
  expect(screen.getByText('Say what happened.')).toBeInTheDocument();
  await pressCreate();
  expect(words()).toHaveFocus();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);

  await userEvent.type(words(), 'Rolled back.');
  setWhen('');
  await pressCreate();
  expect(when()).toHaveFocus();
  expect(when()).toHaveAccessibleDescription(expect.stringContaining('Say when it happened: a date and a time.'));
  fireEvent.change(words(), { target: { value: 'x'.repeat(5_003) } });
  setWhen('2026-03-01T10:30');
  expect(words()).toHaveAccessibleDescription(
    expect.stringContaining('An entry takes 5000 characters; shorten it by 3.'),
  );
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
});

test('A new entry is not told off before anything was typed, but stops the click', async () => {
  await openDraft();
  await press('Add entry');
  await pressCreate();
  expect(words()).toHaveAccessibleDescription(expect.stringContaining('Say what happened.'));
  expect(words()).toHaveFocus();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
});

test('What is wrong in an entry that is not ticked stops nothing and is not sent', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  await userEvent.clear(words());
  await press('Done');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Nothing is written yet' }));
  expect(await createdWith()).toEqual({ spaceId: '1', timeline: { unticked: ['comment:1'] } });
});

test('A moved entry stays put while it is edited and stands in order after Done, also the second time', async () => {
  await openDraft({ timeline: THREE });
  await edit('First');
  setWhen('2026-03-01T10:40');
  expect(told()).toEqual(['First', 'Second', 'Third']);
  await press('Done');
  expect(told()).toEqual(['Second', 'Third', 'First']);
  await edit('First');
  expect(told()).toEqual(['Second', 'Third', 'First']);
  setWhen('2026-03-01T10:25');
  expect(told()).toEqual(['Second', 'Third', 'First']);
  await press('Done');
  expect(told()).toEqual(['Second', 'First', 'Third']);
});

test('Return in a field ends the editing and does not send the dialog; elsewhere it does not either', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  await userEvent.type(when(), '{Enter}');
  const button = screen.getByRole('button', { name: 'Edit Rolled back the release.' });
  await new Promise((done) => requestAnimationFrame(done));
  expect(button).toHaveFocus();
  await userEvent.type(screen.getByLabelText(/Title of the page/), '{Enter}');
  screen.getByRole('checkbox', { name: 'Rolled back the release.' }).focus();
  await userEvent.keyboard('{Enter}');
  await press('Add a transcript');
  await userEvent.type(await screen.findByLabelText('Day of the first line'), '{Enter}');
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
});

test('Return in the words makes a new line', async () => {
  await openDraft();
  await edit('Rolled back the release.');
  await userEvent.type(words(), '{Enter}Twice.');
  expect(words()).toHaveValue('Rolled back the release.\nTwice.');
});

test('An entry beyond the first ones stays in sight once it was opened', async () => {
  const timeline = Array.from({ length: 30 }, (_, n) => timelineEntry({ id: `c:${n}`, text: `Step ${n}` }));
  await openDraft({ timeline });
  await press('Add entry');
  await userEvent.type(words(), 'It was over.');
  await press('Done');
  expect(screen.getByRole('checkbox', { name: 'It was over.' })).toBeChecked();
  expect(screen.getAllByRole('listitem')).toHaveLength(21);
});

test('A text that is shortened in the dialog is not changed there, while its time and kind can be', async () => {
  await openDraft({ timeline: [timelineEntry({ text: 'A long story…', isShortened: true })] });
  await edit('A long story…');
  expect(screen.queryByLabelText('What happened')).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Effect');
  setWhen('');
  await pressCreate();
  expect(when()).toHaveAccessibleDescription(expect.stringContaining('Say when it happened'));
  setWhen('2026-03-01T10:30');
  expect(await createdWith()).toEqual({
    spaceId: '1',
    timeline: { edited: [{ id: 'comment:1', kind: 'effect' }] },
  });
});
