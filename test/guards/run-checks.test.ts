import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile, ROOT } from '../support/project-files';
import { scratchFolder } from '../support/scratch';

type Run = { readonly says: string; readonly exitCode: number };

const folder = scratchFolder('run-checks');

/** What continuous integration does, with scripts that say and end as told in place of the real ones. */
function runChecks(runs: Readonly<Record<string, Run>>) {
  const npm = join(folder, 'npm.js');
  writeFileSync(
    npm,
    `const { says, exitCode } = ${JSON.stringify(runs)}[process.argv.at(-1)];
console.log(says);
process.exitCode = exitCode;`,
  );
  const { stdout, status } = spawnSync(process.execPath, ['scripts/run-checks.mjs', ...Object.keys(runs)], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  });
  return { shown: stdout, last: stdout.trimEnd().split('\n').at(-1), status };
}

const GOOD = { says: 'Types: passed\n12 passed, 0 failed, 1 skipped', exitCode: 0 };

test('the last line counts over all runs, and all of their output is shown', () => {
  const { shown, last, status } = runChecks({
    test: GOOD,
    other: { says: '3 passed, 0 failed, 0 skipped', exitCode: 0 },
  });
  expect(last).toBe('15 passed, 0 failed, 1 skipped');
  expect(shown).toContain('Types: passed\n12 passed, 0 failed, 1 skipped\n3 passed, 0 failed, 0 skipped\n');
  expect(status).toBe(0);
});

test.each([
  ['a failure in the first run', { test: { says: '1 passed, 2 failed, 0 skipped', exitCode: 1 }, other: GOOD }, 2],
  ['a failure in the last run', { test: GOOD, other: { says: '1 passed, 2 failed, 0 skipped', exitCode: 1 } }, 2],
  ['a run that ends without a count', { test: GOOD, other: { says: 'Installing ...', exitCode: 0 } }, 1],
  ['a run that fails and counts no failure', { test: { ...GOOD, exitCode: 1 }, other: GOOD }, 1],
])('%s fails the whole', (_, runs, failed) => {
  const { last, status } = runChecks(runs);
  expect(last).toMatch(new RegExp(`^\\d+ passed, ${failed} failed, \\d+ skipped$`));
  expect(status).toBe(1);
});

test('continuous integration runs the tests and the platform check', () => {
  expect(readProjectFile('.ci/run')).toMatch(/\nexec node scripts\/run-checks\.mjs test check:platform\n$/);
});
