// Before each test file that may touch a sandbox: whatever a sandbox of a test says is held against the official
// descriptions, and a finding fails the test in which it was made.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sumTallies } from '../../../sandbox/contracts/tally';
import { watchSandboxes } from '../../../sandbox/watch-sandboxes';
import { ROOT } from '../project-files';
import { allContracts, contractsOf } from './contracts-of';

watchSandboxes((sandbox) => void contractsOf(sandbox));

const expectNoFindings = () => {
  for (const contracts of allContracts()) contracts.expectNoFindings();
};
afterEach(expectNoFindings);

afterAll(() => {
  // `npm test` sums what all files have left there.
  const folder = process.env['CONTRACTS_TALLY'];
  const tallies = allContracts().map(({ tally }) => tally());
  if (folder !== undefined && tallies.length > 0)
    writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify({ file: testFile(), ...sumTallies(tallies) }));
  // What came after the last test.
  expectNoFindings();
});

/** Below `test/`, with `/` between folders on every system. */
const testFile = () =>
  relative(join(ROOT, 'test'), expect.getState().testPath ?? '')
    .split(sep)
    .join('/');
