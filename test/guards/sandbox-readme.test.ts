import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createControl } from '../../sandbox/control';
import { readSwitches } from '../../sandbox/control/switches';
import { createSandbox } from '../../sandbox/sandbox';
import { readProjectFile, ROOT } from '../support/project-files';

const LONGEST = 330;
const readme = readProjectFile('sandbox/README.md');
const sandbox = createSandbox({ world: 'empty' });
const official = [...sandbox.jira.operations, ...sandbox.confluence.operations];
const operations = official.map(({ method, path }) => `${method} ${path}`).sort();
const rows = readme.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
const named = rows.flatMap((row) => /^\| `([A-Z]+ \/[^`]+)`/.exec(row)?.[1] ?? []);
const isControl = (row: string) => row.includes(' /_sandbox/');

const table = readme.slice(readme.indexOf('## How faithful it is')).split('\n');
const faithful = table.filter((line) => line.startsWith('| ')).slice(2);

test('it can be read at one go', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThan(LONGEST);
});

test('every operation has one row, and every row of an operation has its operation', () => {
  expect(named.filter((row) => !isControl(row)).sort()).toEqual(operations);
});

test('the control plane has the routes of its table, and no others', () => {
  const routes = createControl(sandbox).routes.filter(({ method }) => method !== 'ALL');
  const expected = routes.map(({ method, path }) => `${method} /_sandbox${path}`).sort();
  expect(named.filter(isControl).sort()).toEqual(expected);
});

test('every row of the fidelity table says how faithful and by which test that is shown; the tests are there', () => {
  expect(faithful.length).toBeGreaterThan(operations.length);
  const wrong = faithful.filter((row) => !/ \| \S[^|]{3,} \| `[\w./-]+\.test\.tsx?` \|$/.test(row));
  expect(wrong).toEqual([]);
  const files = faithful.flatMap((row) => /`([^`]+)` \|$/.exec(row)?.[1] ?? []);
  expect([...new Set(files)].filter((file) => !existsSync(join(ROOT, 'test', file)))).toEqual([]);
});

test('every person and every switch has a row', () => {
  const emails = sandbox.site.people.filter(({ accountType }) => accountType === 'atlassian').map(({ email }) => email);
  const keys = [...emails, ...Object.keys(readSwitches(sandbox))];
  expect(keys.filter((key) => !rows.some((row) => row.startsWith(`| \`${key}\` |`)))).toEqual([]);
});

test('every number of the limits stands in its table', () => {
  const numbers = Object.keys(sandbox.limits.numbers());
  expect(numbers.filter((name) => !rows.some((row) => row.startsWith('| `') && row.includes(`\`${name}\``)))).toEqual(
    [],
  );
});

test('its links lead somewhere', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !existsSync(join(ROOT, 'sandbox', target)))).toEqual([]);
});
