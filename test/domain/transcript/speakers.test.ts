import { readWell } from '../../support/transcripts';

/** `Robin: text`, or the text of what nobody is known to have said; line ends as ` / `. */
const spokenIn = (text: string) =>
  readWell(text).entries.map(({ speaker, text: said }) =>
    [...(speaker === null ? [] : [`${speaker}:`]), said.replaceAll('\n', ' / ')].join(' '),
  );

test.each([
  [
    '[10:05] Robin van Dam\nI see errors\n[10:06] Sam Lee\nlooking\n[10:08] Robin van Dam\nrolled back release 42',
    ['Robin van Dam: I see errors', 'Sam Lee: looking', 'Robin van Dam: rolled back release 42'],
  ],
  [
    '[3/1/2024 10:05 AM] Berg, Robin (Guest)\nI see errors\n[3/1/2024 10:06 AM] Sam Lee\nlooking',
    ['Berg, Robin (Guest): I see errors', 'Sam Lee: looking'],
  ],
  ['Robin Berg  10:05 AM\nrolling back\nkim.holm  10:06 AM\nok', ['Robin Berg: rolling back', 'kim.holm: ok']],
])('a name beside the time, the text below: %s', (text, expected) => {
  expect(spokenIn(text)).toEqual(expected);
});

test.each([
  [
    '10:05 Rollback\nWe took release 42 back.\n10:20 Recovery\nErrors are gone.',
    ['Rollback / We took release 42 back.', 'Recovery / Errors are gone.'],
  ],
  [
    '10:05 Investigating\nWe look.\n10:20 Identified\nA release.\n10:40 Resolved\nAll is well.',
    ['Investigating / We look.', 'Identified / A release.', 'Resolved / All is well.'],
  ],
  [
    '10:05 Called Robin\nno answer\n10:06 Database Failover\nto the second zone',
    ['Called Robin / no answer', 'Database Failover / to the second zone'],
  ],
  [
    'Rollback: 10:20 UTC\nwent fine\nDeployment started: 10:25 UTC\nrelease 43',
    ['Rollback / went fine', 'Deployment started / release 43'],
  ],
])('what the lines below are about stays: %s', (text, expected) => {
  expect(spokenIn(text)).toEqual(expected);
});

test.each([
  [
    'most lines',
    '10:05 Robin: I see errors\n10:06 sam.lee: looking\n10:07 deploy bot posted release 1.2\n10:08 Robin: rolling back',
    ['Robin: I see errors', 'sam.lee: looking', 'deploy bot posted release 1.2', 'Robin: rolling back'],
  ],
  [
    'few lines, again and again',
    '10:05 alert\n10:06 Robin van Dam: looking\nsee the graph\n10:07 release 1.2\n10:08 bad\n10:09 Robin van Dam: ok\n10:10 x\nRobin van Dam: and y',
    ['alert', 'Robin van Dam: looking / see the graph', 'release 1.2', 'bad', 'Robin van Dam: ok', 'x / and y'],
  ],
  [
    'all lines, however the names are written',
    '10:05 robin berg: I see errors\n10:06 R2: looking',
    ['robin berg: I see errors', 'R2: looking'],
  ],
])('names before colons in %s', (_, text, expected) => {
  expect(spokenIn(text)).toEqual(expected);
});

test.each([
  '10:05 Status: investigating\n10:06 Status: identified\n10:07 Impact: EU users\n10:08 Decision: roll back',
  '10:05 Update: we look\n10:06 Update: still slow\n10:07 Note: the vendor knows\n10:08 Rollback: release 42',
  '10:05 Rolled back: release 42\n10:06 Checked: dashboards\n10:07 Done: all fine',
  '10:05 nginx: upstream gone\n10:06 restart\n10:07 nginx: fine\n10:08 over\n10:09 out',
  '10:05 Error: pool exhausted\n10:06 Warning: retrying\n10:07 Error: pool exhausted again',
  '10:05 DB: no connections\n10:06 API: slow\n10:07 DB: fine\n10:08 API: fine',
  '10:05 Customers: cannot pay\n10:06 Checkout: slow\n10:07 Customers: can pay',
  '10:05 Opdatering: vi ser på det\n10:06 Ursache: Neustart\n10:07 Opdatering: løst',
  '10:05 Berlin: no light\n10:06 alert\n10:07 release\n10:08 bad',
])('words before colons that are no names, or not certain to be one, stay: %s', (text) => {
  expect(spokenIn(text)).toEqual(text.split('\n').map((line) => line.slice('10:05 '.length)));
});
