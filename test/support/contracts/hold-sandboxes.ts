// Before each test file that may touch a sandbox: whatever a sandbox of a test says is held against the official
// descriptions, and a finding fails the test in which it was made.
import { appendFileSync } from 'node:fs';
import { watchSandboxes } from '../../../sandbox/watch-sandboxes';
import { allContracts, contractsOf } from './contracts-of';

watchSandboxes((sandbox) => void contractsOf(sandbox));

const expectNoFindings = () => {
  for (const contracts of allContracts()) contracts.expectNoFindings();
};
afterEach(expectNoFindings);

afterAll(() => {
  const path = process.env['CONTRACTS_TALLY'];
  const tallies = allContracts().map(({ tally }) => tally());
  if (path !== undefined && tallies.length > 0) appendFileSync(path, `${JSON.stringify(tallies)}\n`);
  // What came after the last test.
  expectNoFindings();
});
