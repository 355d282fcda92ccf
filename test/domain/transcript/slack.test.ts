import { readTranscript } from '../../../src/domain/transcript/read-transcript';
import { slackText } from '../../../src/domain/transcript/slack-text';
import { leftBy, OPTIONS, readWell, toldBy } from '../../support/transcripts';

const day = { fileName: '2024-03-01.json' };
const message = (ts: string, text: string, more: object = {}) => ({ type: 'message', user: 'U1', ts, text, ...more });
const exported = (...messages: readonly object[]) => JSON.stringify(messages);

test('messages with their people, threads and bots', () => {
  const text = exported(
    message('1709287500.000100', 'Alert fired', {
      user_profile: { display_name: 'robin', real_name: 'Robin Berg' },
      thread_ts: '1709287500.000100',
      reply_count: 1,
      replies: [{ user: 'U2', ts: '1709287620.000200' }],
    }),
    message('1709287620.000200', 'on it', {
      thread_ts: '1709287500.000100',
      user_profile: { display_name: '', real_name: 'Kim Holm' },
    }),
    message('1709287560.5', '', {
      subtype: 'bot_message',
      username: 'pager',
      attachments: [{ title: 'INC 7', text: 'Ingress &lt;503&gt;', fallback: 'INC 7' }],
    }),
    message('1709287680.0', '', { files: [{ name: 'graph.png', title: '' }] }),
  );
  expect(toldBy(text, day)).toEqual([
    '2024-03-01 10:05:00 robin: Alert fired',
    '2024-03-01 10:06:00 pager: INC 7 / Ingress <503>',
    '2024-03-01 10:07:00 Kim Holm: on it',
    '2024-03-01 10:08:00 File: graph.png',
  ]);
  const { entries, format, notUnderstood } = readWell(text, day);
  expect(format).toBe('slack');
  expect(entries.map(({ inThread }) => inThread)).toEqual([false, false, true, false]);
  expect(entries.map(({ source }) => source.place)).toEqual([1, 3, 2, 4]);
  expect(notUnderstood).toEqual([]);
});

test('messages from before the incident are kept and marked; the day and zone given do not matter', () => {
  const text = exported(message('1709285400.0', 'odd graph'), message('1709287500.0', 'alert'));
  const { entries } = readWell(text, { ...day, date: '2020-01-01', timeZone: 'Asia/Tokyo' });
  expect(entries.map(({ at, beforeOpening }) => [at.slice(0, 16), beforeOpening])).toEqual([
    ['2024-03-01T09:30', true],
    ['2024-03-01T10:05', false],
  ]);
});

test('what is no message of a person or bot is listed', () => {
  const text = exported(
    message('1709287500.0', '<@U2> has joined the channel', { subtype: 'channel_join' }),
    message('1709287501.0', 'rolled back', { subtype: 'thread_broadcast', thread_ts: '1709287000.0' }),
    message('1709287501.0', 'rolled back', { thread_ts: '1709287000.0' }),
    message('1709287502.0', ' '),
    { note: 'by hand' },
  );
  expect(leftBy(text, day)).toEqual([
    '1 system-message: a colleague has joined the channel',
    '3 repeated: rolled back',
    '4 no-text: 1709287502.0',
    '5 no-time: {"note":"by hand"}',
  ]);
  expect(toldBy(text, day)).toEqual(['2024-03-01 10:05:01 rolled back']);
});

test.each([
  ['<https://a.test/x?a=1&amp;b=2|the board>', 'the board'],
  ['<https://a.test/x?a=1&amp;b=2>', 'https://a.test/x?a=1&b=2'],
  ['<mailto:robin@a.test|robin@a.test>', 'a mail address'],
  ['<mailto:robin@a.test>', 'a mail address'],
  ['<mailto:desk@a.test|write to the desk>', 'write to the desk'],
  ['<tel:+4512345678|12 34 56 78>', 'a phone number'],
  ['<@U024BE7LH> and <@W1|kim> look', 'a colleague and a colleague look'],
  ['in <#C123|incident-7>', 'in #incident-7'],
  ['in <#C123>', 'in a channel'],
  ['<!here> <!channel> <!subteam^S1|@oncall> <!subteam^S2>', '@here @channel @oncall a group'],
  ['<!date^1709287500^{time}|10:05>', '10:05'],
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
  ['&amp;lt; stays', '&lt; stays'],
  ['a < b', 'a < b'],
])('%s', (written, expected) => {
  expect(slackText(written)).toBe(expected);
});

const EXPECTED = 'Expected the messages of a Slack export';

test.each([
  ['no JSON', '[{"ts": ', 'This file is no valid JSON.'],
  ['no list', '{"ok": true}', 'This JSON holds no list of messages.'],
  ['another list', '[{"id": "U1", "name": "robin"}]', 'This JSON is no Slack export: nothing in it has a "ts".'],
  ['a list of numbers', '[1, 2]', 'This JSON is no Slack export: nothing in it has a "ts".'],
])('%s is refused, and it is said what was expected', (_, text, why) => {
  const transcript = readTranscript(text, { ...OPTIONS, ...day });
  expect(transcript).toEqual({ kind: 'refused', message: expect.stringContaining(`${why} ${EXPECTED}`) });
});

test('an export is known without the name of its file, a text that begins with a bracket is none', () => {
  expect(readWell(exported(message('1709287500.0', 'alert'))).format).toBe('slack');
  expect(readWell(JSON.stringify({ messages: [message('1709287500.0', 'alert')] })).entries).toHaveLength(1);
  expect(readWell('[10:05] alert').format).toBe('text');
  expect(readWell('[]', day).entries).toEqual([]);
});
