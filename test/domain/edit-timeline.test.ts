import { editTimeline, entryProblem, MAX_ENTRY_LENGTH } from '../../src/domain/edit-timeline';
import { entryOf } from '../../src/domain/timeline';

const at = (time: string) => `2021-06-22T${time}:00.000Z`;
const first = entryOf({
  id: 'comment:1:1',
  at: at('08:21'),
  until: at('08:25'),
  text: 'alert fired',
  source: { kind: 'stated', commentId: '1', postedAt: at('08:45') },
  doubts: ['assumed-zone'],
  also: [{ id: 'comment:2:1', source: { kind: 'comment', commentId: '2' } }],
  included: false,
});
const second = entryOf({ id: 'created', at: at('08:30'), text: 'Opened', source: { kind: 'created' }, included: true });

test('an entry that was moved in time stands in order, and loses its end and its doubts', () => {
  const timeline = editTimeline([first, second], { edited: [{ id: first.id, at: at('08:40') }] });

  expect(timeline.map(({ id }) => id)).toEqual(['created', first.id]);
  expect(timeline[1]).toMatchObject({ until: null, doubts: [], isEdited: true, text: 'alert fired' });
});

test('words and kind change alone, and keep where they were read', () => {
  const edited = [{ id: first.id, text: ' The alert for the ingress fired. ', kind: 'effect' as const }];

  expect(editTimeline([first], { edited })[0]).toMatchObject({
    text: 'The alert for the ingress fired.',
    kind: 'effect',
    until: at('08:25'),
    doubts: ['assumed-zone'],
    source: first.source,
    isEdited: true,
  });
});

test('a kind can be taken away', () => {
  expect(editTimeline([first], { edited: [{ id: first.id, kind: null }] })[0]?.kind).toBeNull();
});

test('a tick meant for an entry that now stands for it counts, and unticking wins', () => {
  expect(editTimeline([first], { ticked: ['comment:2:1'] })[0]?.included).toBe(true);
  expect(editTimeline([first], { ticked: [first.id], unticked: [first.id] })[0]?.included).toBe(false);
});

test('added entries are ticked, in order, and say where they are from', () => {
  const added = [
    { id: 'added-1', at: at('08:25'), text: 'Called the vendor', kind: 'action' as const },
    { id: 'added-2', at: at('08:10'), text: 'it is slow', kind: null, transcript: { fileName: 'call.txt' } },
  ];

  const timeline = editTimeline([second], { added });

  expect(timeline.map(({ id, included, source }) => [id, included, source])).toEqual([
    ['added-2', true, { kind: 'transcript', fileName: 'call.txt' }],
    ['added-1', true, { kind: 'added' }],
    ['created', true, { kind: 'created' }],
  ]);
});

test('a change to an entry that is gone does nothing', () => {
  expect(editTimeline([second], { edited: [{ id: 'comment:9', text: 'x' }] })).toEqual([second]);
});

test.each([
  ['', 'Something', 'Say when it happened: a date and a time.'],
  [at('08:00'), '  ', 'Say what happened.'],
  [at('08:00'), 'x'.repeat(MAX_ENTRY_LENGTH + 3), 'An entry takes 5000 characters; shorten it by 3.'],
  [at('08:00'), 'Alert fired', null],
])('an entry of %s is checked', (when, text, problem) => {
  expect(entryProblem({ at: when, text })).toBe(problem);
});
