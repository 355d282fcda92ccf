import { leftBy, toldBy } from '../../support/transcripts';

const day = { fileName: '2024-03-01.json' };
const exported = (message: object) =>
  JSON.stringify([{ type: 'message', subtype: 'bot_message', bot_id: 'B1', ts: '1709287500.0', text: '', ...message }]);
const section = {
  type: 'section',
  text: { type: 'mrkdwn', text: 'Alert *fired* for <https://a.test|checkout> &amp; more' },
};
const text = (words: string) => ({ type: 'text', text: words });
const richSection = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });

test.each([
  ['a section', [section], 'Alert *fired* for checkout & more'],
  [
    'a header, fields, remarks and a button',
    [
      { type: 'header', text: { type: 'plain_text', text: 'INC 7' } },
      { type: 'divider' },
      {
        type: 'section',
        fields: [
          { type: 'mrkdwn', text: '*Severity*: 1' },
          { type: 'mrkdwn', text: 'for <@U1>' },
        ],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Acknowledge' } }] },
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'pager' },
          { type: 'mrkdwn', text: 'eu-1' },
        ],
      },
    ],
    'INC 7 / *Severity*: 1 / for a colleague / pager eu-1',
  ],
  [
    'what was written in Slack’s editor',
    [
      {
        type: 'rich_text',
        elements: [
          richSection(text('We, '), { type: 'user', user_id: 'U1' }, text(' and I, see <503> & '), {
            type: 'emoji',
            name: 'fire',
          }),
          {
            type: 'rich_text_list',
            elements: [
              richSection({ type: 'link', url: 'https://a.test', text: 'the board' }),
              richSection({ type: 'link', url: 'mailto:robin@a.test' }, text(' knows')),
            ],
          },
          { type: 'rich_text_preformatted', elements: [text('kubectl rollout undo')] },
        ],
      },
    ],
    'We, a colleague and I, see <503> & :fire: / the board / a mail address knows / kubectl rollout undo',
  ],
])('a message of blocks alone says what they say: %s', (_, blocks, expected) => {
  expect(toldBy(exported({ blocks }), day)).toEqual([`2024-03-01 10:05:00 ${expected}`]);
});

test('so do the blocks of an attachment, before what stands there for old programs', () => {
  const attachments = [{ fallback: '[no preview available]', blocks: [section] }];
  expect(toldBy(exported({ attachments }), day)).toEqual(['2024-03-01 10:05:00 Alert *fired* for checkout & more']);
});

test('a text beside blocks says the same, and is said once', () => {
  expect(toldBy(exported({ text: 'Alert fired', blocks: [section] }), day)).toEqual([
    '2024-03-01 10:05:00 Alert fired',
  ]);
});

test('blocks without words, or that are none, leave a message without text', () => {
  const blocks = [{ type: 'divider' }, null, 'x', { type: 'rich_text', elements: [null, { elements: [3] }] }];
  expect(leftBy(exported({ blocks }), day)).toEqual(['1 no-text: 1709287500.0']);
});
