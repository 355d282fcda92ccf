import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { host } from '../support/bridge';
import { timelineEntry } from './builders';
import { createdWith, openDraft, press, pressCreate, startDialog } from './render-draft';

beforeEach(startDialog);

const field = () => screen.getByLabelText('Transcript', { selector: 'textarea' });
const begin = async () => {
  await press('Add a transcript');
  await screen.findByLabelText('Or choose a file');
};
const paste = (text: string) => fireEvent.change(field(), { target: { value: text } });
/** jsdom's files cannot be read as a browser's can. */
const fileOf = (name: string, content: string | Buffer) =>
  Object.assign(new File(['x'], name), {
    arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(content)).buffer),
  });
const choose = (name: string, content: string | Buffer) =>
  userEvent.upload(screen.getByLabelText('Or choose a file'), fileOf(name, content));
const sentTexts = (input: unknown) => (input as { timeline: { added: { text: string }[] } }).timeline.added;

const CHAT = `10:05 UTC robin: alerts fire for checkout
10:20 UTC alex: rolled back release 42
hello everybody
10:31 UTC robin: it recovered`;

test('Pasted lines become entries: the telling ones ticked, nobody named, and the way back is one click', async () => {
  await openDraft();
  await begin();
  expect(field()).toHaveFocus();
  paste(CHAT);
  expect(await screen.findByText('3 entries found')).toBeInTheDocument();
  expect(screen.getByText('Taken for names of who speaks, and left out: robin, alex.')).toBeInTheDocument();
  await press('Add 3 entries');
  expect(screen.getByText('3 entries were added')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add entry' })).toHaveFocus();
  expect(screen.getByRole('checkbox', { name: 'alerts fire for checkout' })).toBeChecked();

  await press('Remove them again');
  expect(screen.queryByRole('checkbox', { name: 'alerts fire for checkout' })).not.toBeInTheDocument();
  await begin();
  paste(CHAT);
  await press('Add 3 entries');
  const input = await createdWith();
  expect(sentTexts(input)).toEqual([
    expect.objectContaining({ at: '2026-03-01T10:05:00.000Z', text: 'alerts fire for checkout' }),
    expect.objectContaining({ at: '2026-03-01T10:20:00.000Z', kind: 'action', transcript: { fileName: null } }),
    expect.objectContaining({ at: '2026-03-01T10:31:00.000Z', text: 'it recovered', kind: 'recovery' }),
  ]);
  expect(JSON.stringify(input)).not.toMatch(/robin|alex/);
});

test('The messages of a Slack export are read from their file, whose name stands beside them', async () => {
  await openDraft();
  await begin();
  const ts = (time: string) => String(Date.parse(`2026-03-01T${time}:00Z`) / 1000);
  await choose(
    '2026-03-01.json',
    JSON.stringify([
      { type: 'message', subtype: 'channel_join', user: 'U1', ts: ts('10:00'), text: '<@U1> has joined the channel' },
      { type: 'message', user: 'U1', ts: ts('10:20'), text: 'Rolled back &amp; restarted' },
    ]),
  );
  await userEvent.click(await screen.findByText('1 line was left out'));
  expect(screen.getByText('The chat program wrote it, for example that somebody joined.')).toBeInTheDocument();
  await press('Add 1 entry');
  expect(screen.getByText('Transcript 2026-03-01.json')).toBeInTheDocument();
  expect(sentTexts(await createdWith())).toEqual([
    expect.objectContaining({ text: 'Rolled back & restarted', transcript: { fileName: '2026-03-01.json' } }),
  ]);
});

test('A CSV file with a time and a text is read; columns that are neither are listed', async () => {
  await openDraft();
  await begin();
  await choose('log.csv', 'time,message,channel\n2026-03-01T10:20:00Z,Rolled back release 42,ops\n');
  await screen.findByText('1 entry found');
  await userEvent.click(screen.getByText(/left out$/));
  expect(screen.getByText('This column is neither a time nor a text.')).toBeInTheDocument();
  await press('Add 1 entry');
  expect(screen.getByRole('checkbox', { name: 'Rolled back release 42' })).toBeChecked();
});

test('A CSV file that Excel saved in its own encoding is read letter by letter', async () => {
  await openDraft();
  await begin();
  await choose('log.csv', Buffer.from('Tid;Besked\r\n2026-03-01 10:20;Genstart på Sjælland\r\n', 'latin1'));
  await screen.findByText('1 entry found');
  await press('Add 1 entry');
  expect(screen.getByRole('checkbox', { name: 'Genstart på Sjælland' })).toBeChecked();
});

test('A JSON that is no Slack export is refused in a sentence, and its text stays', async () => {
  await openDraft();
  await begin();
  await choose('orders.json', '[{"order":1},{"order":2}]');
  await waitFor(() => expect(field()).toHaveAccessibleDescription(expect.stringContaining('is no Slack export')));
  expect(field()).toHaveValue('[{"order":1},{"order":2}]');
  expect(screen.getByRole('button', { name: 'Add entries' })).toBeDisabled();
});

test('A text without a time says so, and each line with why it was left out', async () => {
  await openDraft();
  await begin();
  paste('hello everybody\n25:99 nobody');
  expect(await screen.findByText('No line with a time was found')).toBeInTheDocument();
  await userEvent.click(screen.getByText('2 lines were left out'));
  expect(screen.getByText('1: hello everybody')).toBeInTheDocument();
  expect(screen.getByText('There is no time in it.')).toBeInTheDocument();
});

test('The day of the first line can be said, and must be', async () => {
  await openDraft();
  await begin();
  paste('10:20 UTC rolled back release 42');
  const day = screen.getByLabelText('Day of the first line');
  expect(day).toHaveValue('2026-03-01');
  fireEvent.change(day, { target: { value: '' } });
  expect(day).toHaveAccessibleDescription(expect.stringContaining('Say on which day it begins.'));
  fireEvent.change(day, { target: { value: '2026-03-02' } });
  await press(/^Add 1 entry/);
  expect(sentTexts(await createdWith())[0]).toMatchObject({ at: '2026-03-02T10:20:00.000Z' });
});

test('What the timeline says already is counted and not added, also the second time', async () => {
  await openDraft({
    timeline: [timelineEntry({ at: '2026-03-01T10:20:10.000Z', text: 'Rolled back release 42. Hello everybody!' })],
  });
  await begin();
  paste(CHAT);
  expect(await screen.findByText(/^1 more says the same/)).toBeInTheDocument();
  await press('Add 2 entries');
  await begin();
  paste(CHAT);
  expect(await screen.findByText('The timeline says all of this already')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add entries' })).toBeDisabled();
});

test('What was said before the incident was opened is counted, and ticked from the impact on', async () => {
  const keyTimes = {
    impactStart: { at: '2026-03-01T08:30:00.000Z', source: { kind: 'created' } },
    detected: null,
    acknowledged: null,
    mitigated: null,
    resolved: null,
  } as const;
  await openDraft({ keyTimes });
  await begin();
  paste('08:00 UTC deployed release 42\n08:40 UTC alerts fire\n09:40 UTC rolled back');
  expect(await screen.findByText('2 entries are from before the incident was opened.')).toBeInTheDocument();
  await press('Add 3 entries');
  expect(screen.getByRole('checkbox', { name: 'deployed release 42' })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'alerts fire' })).toBeChecked();
  expect(screen.getByText('2 of them are ticked; tick the others that belong.')).toBeInTheDocument();
});

test('A message longer than an entry is cut off, and that is said', async () => {
  await openDraft();
  await begin();
  paste(`10:20 UTC rolled back ${'x'.repeat(6_000)}`);
  expect(await screen.findByText('1 entry is cut off after 5000 characters.')).toBeInTheDocument();
});

test('Ten thousand lines are added; ticked they are more than can be sent, which is said before anything is', async () => {
  const minute = (n: number) => new Date(Date.parse('2026-03-01T09:30:00Z') + n * 20_000).toISOString();
  const lines = Array.from({ length: 10_000 }, (_, n) => `${minute(n)} restarted node ${n} of the cluster`);
  await openDraft();
  await begin();
  paste(lines.join('\n'));
  await press('Add 10000 entries');
  fireEvent.change(screen.getByLabelText(/Title of the page/), { target: { value: 'Ten thousand' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));
  expect(await screen.findByText(/^This is more text than can be sent at once/)).toBeInTheDocument();
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: 'Select none' }));
  expect(screen.queryByText(/^This is more text/)).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));
  await screen.findByText('The postmortem is created');
});

test('A transcript that is not added yet stops the click, until it is added or left out', async () => {
  await openDraft();
  await begin();
  paste(CHAT);
  await pressCreate();
  expect(field()).toHaveFocus();
  expect(field()).toHaveAccessibleDescription(expect.stringContaining('not in the timeline yet'));
  expect(host.payloadsOf('createPostmortem')).toHaveLength(0);
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Transcript' })).getByRole('button', { name: 'Cancel' }),
  );
  expect(await createdWith()).toEqual({ spaceId: '1' });
});

test('Everything typed survives closing the dialog: edits, one’s own entries, and a transcript not added yet', async () => {
  const { unmount } = await openDraft();
  await press('Edit Rolled back the release.');
  fireEvent.change(screen.getByLabelText('What happened'), { target: { value: 'Rolled back.' } });
  await begin();
  paste('10:20 UTC restarted it');
  await press('Add 1 entry');
  await begin();
  paste(CHAT);
  unmount();
  await openDraft();
  expect(screen.getByText('Your changes from before are kept.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Rolled back.' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'restarted it' })).toBeChecked();
  await waitFor(() => expect(field()).toHaveValue(CHAT));
});

test('More than the browser keeps is said where it can be seen', async () => {
  await openDraft();
  await begin();
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  paste(CHAT);
  expect(await screen.findByText(/^Closing the dialog would lose your changes/)).toBeInTheDocument();
  full.mockRestore();
  paste(`${CHAT}\n`);
  await waitFor(() => expect(screen.queryByText(/^Closing the dialog would lose/)).not.toBeInTheDocument());
});

test('A file that cannot be read says what to do', async () => {
  await openDraft();
  await begin();
  const gone = Object.assign(new File(['x'], 'chat.txt'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  await userEvent.upload(screen.getByLabelText('Or choose a file'), gone);
  expect(field()).toHaveAccessibleDescription(expect.stringContaining('chat.txt could not be read. Open it'));
});

test('A file that is too large for a browser is not read, and says what to do', async () => {
  await openDraft();
  await begin();
  const file = new File(['x'], 'year.txt');
  Object.defineProperty(file, 'size', { value: 10_000_001 });
  await userEvent.upload(screen.getByLabelText('Or choose a file'), file);
  expect(field()).toHaveAccessibleDescription(expect.stringContaining('year.txt is larger than 10 MB.'));
});
