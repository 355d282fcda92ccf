import { BLAMELESS, blamelessNote } from '../../../src/document/blameless-note';
import { prompt } from '../../../src/document/prompt';
import { plainText } from '../../support/document-text';
import {
  BREAK,
  card,
  columns,
  date,
  fold,
  grid,
  h,
  mention,
  ol,
  p,
  summariesOn,
  struck,
  task,
  taskList,
  ul,
  wordsOn,
  itemsOn,
  readPage,
  type Written,
} from '../../support/written-page';

const ACTIONS = h(2, 'Action items');

test('a task anywhere is one: whom it mentions, its date, whether it is ticked', () => {
  const list = taskList(
    task([mention('alex'), ' add an alert by ', date('2026-12-01')]),
    task(['Write a runbook ', mention('kim'), ' ', date('2026-12-08')], { localId: 'b2', isDone: true }),
    taskList(task('Link it from the alert', { localId: 'c3' })),
    task('  ', { localId: 'd4' }),
  );
  const expected = [
    'add an alert | alex | 2026-12-01',
    'Write a runbook | kim | 2026-12-08 | done',
    'Link it from the alert | - | -',
  ];
  expect(wordsOn(h(2, 'Impact'), list)).toEqual(expected);
  expect(wordsOn(fold('More', list))).toEqual(expected);
  expect(wordsOn(columns([p('Left')], [list]))).toEqual(expected);
  expect(wordsOn(grid(['Service', 'Notes'], ['Ingress', [list]]))).toEqual(expected);
  expect(itemsOn(list).map(({ nodeId }) => nodeId)).toEqual(['task:a1', 'task:b2', 'task:c3']);
});

test('a list counts under an action heading, until the next one of the same level or a higher one', () => {
  const summaries = summariesOn(
    h(2, 'Impact'),
    ul('Nobody could log in'),
    ACTIONS,
    ul('Add an alert'),
    h(3, 'Later'),
    ol('Write a runbook'),
    h(2, 'Lessons'),
    ul('Alerts are not enough'),
    h(1, '7. Next steps:'),
    ul('Rotate the key'),
  );
  expect(summaries).toEqual(['Add an alert', 'Write a runbook', 'Rotate the key']);
});

test('the heading above is told with each', () => {
  const items = itemsOn(taskList(task('First')), ACTIONS, ul('Second'), h(3, 'Later'), ul('Third'));
  expect(items.map(({ heading, form }) => [heading, form])).toEqual([
    [null, 'task'],
    ['Action items', 'list'],
    ['Later', 'list'],
  ]);
});

test.each([
  ...['Action items', 'Actions', 'ACTION ITEMS:', '5. Follow-ups', 'Follow-up actions', 'Next steps', 'Remediation'],
  ...['Corrective actions', 'Corrective and preventive actions', '✅ Action Items', 'Short-term actions', 'To-dos'],
])('%j is an action heading', (heading) => {
  expect(summariesOn(h(2, heading), ul('Add an alert'))).toEqual(['Add an alert']);
});

test.each(['Actions taken', 'Timeline of actions', 'Earlier action items', 'Impact', 'Reactions', 'Transaction log'])(
  '%j is none',
  (heading) => {
    expect(summariesOn(h(2, heading), ul('Add an alert'))).toEqual([]);
  },
);

test('the heading of a template counts, whatever it says', () => {
  const page = [h(2, 'Was wir ändern'), ul('Alarm einrichten')];
  expect(readPage(page, ['Was wir ändern']).items).toHaveLength(1);
  expect(readPage(page, ['Action items']).items).toEqual([]);
});

test('a heading in a column or an expand holds no further than that, and the title of an expand is one', () => {
  expect(summariesOn(columns([ACTIONS, ul('Add an alert')], [ul('Beside')]), ul('Below'))).toEqual(['Add an alert']);
  expect(summariesOn(fold('Action items', ul('Add an alert')), ul('Below'))).toEqual(['Add an alert']);
  expect(summariesOn(ACTIONS, columns([ul('Add an alert')], [ul('Write a runbook')]))).toHaveLength(2);
});

test('an entry above others is their title, unless it says who, when or which ticket', () => {
  const list = ul(
    [p('Prevent'), ul('Add a canary', 'Pin the version')],
    [p(['Write a runbook ', mention('kim')]), ul('For the failover')],
    [p([mention('alex')]), ul('Add an alert', [p(['Rotate the key ', mention('kim')])])],
  );
  expect(wordsOn(ACTIONS, list)).toEqual([
    'Add a canary | - | -',
    'Pin the version | - | -',
    'Write a runbook | kim | -',
    'Add an alert | alex | -',
    'Rotate the key | kim | -',
  ]);
});

const A = mention('alex');
const D = date('2026-12-12');
const said: readonly (readonly [Written, string])[] = [
  ['Add an alert — Alex, by 12 Dec 2026', '“Alex” | 2026-12-12'],
  ['Add an alert - Alex Kim - by December 12th, 2026.', '“Alex Kim” | 2026-12-12'],
  ['Add an alert (owner: Alex, due 2026-12-12)', '“Alex” | 2026-12-12'],
  ['Add an alert [Owner: the database team; ETA: Q1]', '“the database team” | “Q1”'],
  ['Add an alert. Owner: Alex. Due: 2026-12-12', '“Alex” | 2026-12-12'],
  ['Add an alert | Alex | 2026-12-12', '“Alex” | 2026-12-12'],
  ['Add an alert: owner Alex, due 12 Dec', '“Alex” | 2026-12-12'],
  ['Add an alert (Owner: Alex Kim / Due: TBD)', '“Alex Kim” | -'],
  ['Add an alert — Platform team, Q1 2027', '“Platform team” | “Q1 2027”'],
  [['Add an alert → ', A, ' → ', D], 'alex | 2026-12-12'],
  [['Add an alert. Due date: ', D, '. Owner(s): ', A, ', ', mention('kim')], 'alex | 2026-12-12'],
  ['Add an alert @alex', '“alex” | -'],
  ['Add an alert, @Alex Kim', '“Alex Kim” | -'],
  ['Add an alert by 12 Dec 2026', '- | 2026-12-12'],
  ['Add an alert, due by 12 December', '- | 2026-12-12'],
  ['Add an alert (due 03/04/2026)', '- | “03/04/2026”'],
  ['Add an alert, by mid-December', '- | “mid-December”'],
  ['Add an alert — until next sprint', '- | “next sprint”'],
  ['Add an alert — by end of Q1', '- | “end of Q1”'],
  ['Add an alert (Alex, 12 Dec)', '“Alex” | 2026-12-12'],
  ['Add an alert — Alex by 12 Dec', '“Alex” | 2026-12-12'],
  [['Add an alert — ', A, ', by ', D], 'alex | 2026-12-12'],
  [['Add an alert (owner: ', A, ', due: ', D, ')'], 'alex | 2026-12-12'],
  [[A, ': Add an alert by ', D, '.'], 'alex | 2026-12-12'],
  [[A, ' to Add an alert ', D], 'alex | 2026-12-12'],
  [['Add an alert', BREAK, 'Owner: ', A, BREAK, 'Due: 12 Dec 2026'], 'alex | 2026-12-12'],
  [['Add an alert ', A, ' and ', mention('kim')], 'alex | -'],
  [['Add an alert ', D, ' – ', date('2026-12-20')], '- | “2026-12-12 – 2026-12-20”'],
  [['Add an alert, assigned to ', A], 'alex | -'],
  [['Add an alert ', struck('by 1 Dec 2026'), ' by 12 Dec 2026'], '- | 2026-12-12'],
  [[mention('all'), ' Add an alert'], '- | -'],
];

test.each(said)('%j says who and when, and what is left is the summary', (written, who) => {
  expect(wordsOn(ACTIONS, ul(written))).toEqual([`Add an alert | ${who}`]);
});

test.each([
  ['Alert when a certificate ends in two weeks', null],
  ['Deploy the rules — by hand', null],
  ['Restart (only the ingress)', null],
  ['Fail over — Kubernetes', null],
  ['Cut the load — by latency class', null],
  ['Sort the alerts by early access', null],
  ['Move the job from 02:00 to 03:00, by region', null],
  ['Add “who does what” (roles: lead, scribe)', null],
  [['Ask ', mention('alex'), ' for access to the logs'], 'Ask for access to the logs'],
  ['[x] Add an alert', 'Add an alert'],
  [['Add ', { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } }, BREAK, ' an   alert'], 'Add 🔥 an alert'],
])('%j keeps its words', (written, summary) => {
  expect(summariesOn(ACTIONS, ul(written as Written))).toEqual([summary ?? written]);
});

test('links to issues are its tickets, and a key at either end is no part of its words', () => {
  const issue = card('https://example.test/browse/OPS-7');
  expect(wordsOn(ACTIONS, ul(['Add an alert ', issue]))).toEqual(['Add an alert | - | - | OPS-7']);
  expect(wordsOn(ACTIONS, ul([issue, ': Add an alert']))).toEqual(['Add an alert | - | - | OPS-7']);
  expect(wordsOn(ACTIONS, ul(['Do what ', issue, ' asks for']))).toEqual(['Do what OPS-7 asks for | - | - | OPS-7']);
  expect(wordsOn(ACTIONS, ul([issue]))).toEqual(['OPS-7 | - | - | OPS-7']);
  expect(wordsOn(ACTIONS, ul(['Read ', card('https://example.test/wiki/x')]))).toEqual([
    'Read https://example.test/wiki/x | - | -',
  ]);
});

test('a prompt that still stands and the blameless note are none, wherever they were moved', () => {
  const question = prompt(`What will change? ${'And what else? '.repeat(30)}`);
  const words = [question, blamelessNote].flatMap(({ content }) => content ?? []);
  expect(summariesOn(ACTIONS, question, blamelessNote, ul(...words.map((one) => [one])))).toEqual([]);
  expect(summariesOn(ACTIONS, taskList(task(plainText(question))), grid(['Action'], [BLAMELESS]))).toEqual([]);
});
