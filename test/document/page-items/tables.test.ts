import {
  bold,
  columns,
  date,
  fold,
  grid,
  h,
  lozenge,
  mention,
  p,
  rows,
  td,
  th,
  ul,
  wordsOn,
  macro,
} from '../../support/written-page';

const HEADER = ['Action', 'Owner', 'Due'];
const alert = ['Add an alert', mention('alex'), date('2026-12-01')];
const ALERT = 'Add an alert | alex | 2026-12-01';

test.each([
  ['a header row', grid(HEADER, alert)],
  [
    'bold cells as header',
    rows(
      HEADER.map((name) => bold(name)),
      alert,
    ),
  ],
  ['a header of plain words', rows(HEADER, alert)],
  ['a column of numbers', grid(['#', ...HEADER], ['1', ...alert])],
  ['empty rows', grid(HEADER, ['', '', ''], alert, ['', mention('kim'), ''])],
  ['a merged title above the header', rows([th('What we will do', { colspan: 3 })], HEADER, alert)],
  ['a title that is a word for actions', rows([th('Action items', { colspan: 3 })], HEADER, alert)],
  ['headings of rows within', grid(HEADER, [td(bold('Prevent'), { colspan: 3 })], alert)],
  ['the header once more', grid(HEADER, alert, HEADER)],
  ['words for the columns', grid(['Proposed action', 'Action owner (DRI)', 'Target date'], alert)],
  ['who, what and when', grid(['What', 'Who', 'When'], alert)],
  [
    'other columns in any order',
    grid(['Owner', 'Notes', 'By when', 'Follow-up'], [mention('alex'), 'x', date('2026-12-01'), 'Add an alert']),
  ],
  [
    'its header at the left',
    rows([th('Action'), 'Add an alert'], [th('Owner'), mention('alex')], [th('Due date'), date('2026-12-01')]),
  ],
  ['first cells as headers', grid(HEADER, [th('Add an alert'), mention('alex'), date('2026-12-01')])],
  ['a header over two columns', rows([th('Action', { colspan: 2 }), th('Owner'), th('Due')], ['1.', ...alert])],
  ['rows that are cut off', grid(HEADER, ['Add an alert', mention('alex'), date('2026-12-01')], [])],
  ['dates and names as text', grid(HEADER, ['Add an alert', mention('alex'), '1 Dec 2026'])],
])('a table with %s', (_, table) => {
  expect(wordsOn(h(2, 'What comes next'), table)).toEqual([ALERT]);
});

test('a table in an expand, a layout, or the macro for page properties', () => {
  const table = grid(HEADER, alert);
  expect(wordsOn(fold('More', table))).toEqual([ALERT]);
  expect(wordsOn(columns([table], [p('Beside')]))).toEqual([ALERT]);
  expect(wordsOn(macro('com.atlassian.confluence.macro.core', table))).toEqual([ALERT]);
  expect(wordsOn(macro('com.atlassian.ecosystem', table))).toEqual([]);
});

test('an owner and a due date that are merged hold for each row that they cover', () => {
  const table = grid(
    HEADER,
    ['Add an alert', td(mention('alex'), { rowspan: 2 }), td(date('2026-12-01'), { rowspan: 3 })],
    ['Write a runbook'],
    ['Rotate the key', 'the database team'],
    ['Move the cron', '', 'Q3'],
  );
  expect(wordsOn(table)).toEqual([
    'Add an alert | alex | 2026-12-01',
    'Write a runbook | alex | 2026-12-01',
    'Rotate the key | “the database team” | 2026-12-01',
    'Move the cron | - | “Q3”',
  ]);
});

test('an action that covers several rows or columns is one', () => {
  const table = grid(
    HEADER,
    [td('Add an alert', { rowspan: 2 }), mention('alex'), date('2026-12-01')],
    [mention('kim'), date('2026-12-08')],
    [td('Write a runbook', { colspan: 2 }), date('2026-12-08')],
    [td('Rotate the key', { colspan: 3 })],
  );
  expect(wordsOn(table)).toEqual([ALERT, 'Write a runbook | - | 2026-12-08', 'Rotate the key | - | -']);
});

test('each entry of a list in a cell is one, with what the row says', () => {
  const table = grid(
    HEADER,
    [[ul('Add an alert', 'Add a dashboard')], mention('alex'), date('2026-12-01')],
    [[p('In the pipeline:'), ul('Add a canary')], mention('alex'), ''],
    [[p('Write a runbook'), ul('For the failover', 'For the restore')], '', ''],
    [[p('Rotate the key'), p('of production')], '', ''],
  );
  expect(wordsOn(table)).toEqual([
    ALERT,
    'Add a dashboard | alex | 2026-12-01',
    'Add a canary | alex | -',
    'Write a runbook | - | -',
    'Rotate the key of production | - | -',
  ]);
});

test('kind, status and ticket are read from their columns', () => {
  const table = grid(
    ['Type', 'Action', 'Owner', 'Status', 'Jira'],
    ['Prevention', 'Add a canary', '', lozenge('IN PROGRESS'), 'OPS-12'],
    ['Detect', 'Add an alert', '', lozenge('DONE'), ''],
    ['Mitigate / process', 'Write a runbook', '', 'not done', 'see OPS-1 and OPS-2'],
    ['Process', 'Rotate the key', '', '✅', 'n/a'],
  );
  expect(wordsOn(table)).toEqual([
    'Add a canary | - | - | prevent | OPS-12',
    'Add an alert | - | - | done | detect',
    'Write a runbook | - | - | OPS-1 | OPS-2',
    'Rotate the key | - | - | done | process',
  ]);
});

test.each([...['Done', 'Completed by Robin', 'Y', '2026-11-20', '3 Nov', '1 Oct', 'Closed on 3 Nov 2026', 'today']])(
  '%j in the column Status says that it is done',
  (status) => {
    expect(wordsOn(grid(['Action', 'Owner', 'Status'], ['Add a canary', 'Kim', status]))).toEqual([
      'Add a canary | “Kim” | - | done',
    ]);
  },
);

test.each([
  ...['by 12 Dec', 'due Friday', 'tomorrow', 'in 2 weeks', '2026-12-24', '24 Dec 2026', 'Y/N', 'Complete by Friday'],
  ...['Closed beta', 'Fixed in staging only', 'until 3 Nov', date('2026-12-24')],
])('%j in the column Status does not say that it is done', (status) => {
  expect(wordsOn(grid(['Action', 'Owner', 'Status'], ['Add a canary', 'Kim', status]))).toEqual([
    'Add a canary | “Kim” | -',
  ]);
});

test('of two tables each is read by its own header', () => {
  const second = grid(['Owner', 'Task'], ['Kim', 'Write a runbook']);
  expect(wordsOn(grid(HEADER, alert), p('and'), second)).toEqual([ALERT, 'Write a runbook | “Kim” | -']);
});

test('weak names and a missing owner need an action heading', () => {
  const described = grid(['Description', 'Owner'], ['Add an alert', 'Kim']);
  const alone = grid(['Action'], ['Add an alert']);
  expect(wordsOn(h(2, 'Impact'), described, alone)).toEqual([]);
  expect(wordsOn(h(2, 'Action items'), described, alone)).toEqual(['Add an alert | “Kim” | -', 'Add an alert | - | -']);
});

test.each([
  ['no header', rows(['Add an alert', mention('alex'), date('2026-12-01')])],
  ['no action column', grid(['Service', 'Owner', 'Due'], alert)],
  ['the course of events', grid(['Time', 'Action', 'Who'], ['10:05', 'Restarted the pods', 'Kim'])],
  ['what was said when', grid(['When', 'Who', 'What'], ['10:05', 'Kim', 'Restarted the pods'])],
  ['the columns of the app’s own timeline', grid(['Time', 'What happened'], ['10:05', 'Kim will add an alert'])],
  [
    'placeholders',
    grid(
      HEADER,
      ['TBD', '-', ''],
      ['n/a', '', ''],
      ['…', '', ''],
      [{ type: 'placeholder', attrs: { text: 'What?' } }, '', ''],
    ),
  ],
])('a table with %s holds none', (_, table) => {
  expect(wordsOn(h(2, 'What we know'), table)).toEqual([]);
});

test('under a timeline or actions taken there is none, whatever the columns', () => {
  const table = grid(HEADER, alert);
  expect(wordsOn(h(2, 'Timeline'), table)).toEqual([]);
  expect(wordsOn(h(2, 'Actions taken'), table)).toEqual([]);
});
