// `npm test`: types, rules, builds and every test. `npm test -- --skip-checks journeys` runs less while working.
import { build } from './build.mjs';
import { installOrExit } from './install.mjs';
import { findChromium } from './lib/find-chromium.mjs';
import { rowsOutOfStep } from './lib/fidelity.mjs';
import { findContracts } from './lib/find-contracts.mjs';
import { countTests, runJest } from './lib/run-jest.mjs';
import { emptyTally, readTally } from './lib/contract-tally.mjs';
import { isStrict } from './lib/strict.mjs';
import { lint } from './lint.mjs';
import { typecheck } from './typecheck.mjs';

const PROJECTS = ['unit', 'sandbox', 'static', 'contract', 'guards', 'journeys', 'browser'];
const strict = isStrict();
const args = process.argv.slice(2);
const named = args.filter((arg) => PROJECTS.includes(arg));
const unknown = args.filter((arg) => arg !== '--skip-checks' && !PROJECTS.includes(arg));
const total = { passed: 0, failed: 0, skipped: 0 };
const notes = [];

if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Projects: ${PROJECTS.join(', ')}; flag: --skip-checks.`);
  process.exit(1);
}

await installOrExit({ dev: true });
if (!args.includes('--skip-checks')) {
  console.log('Checking types and rules ...');
  const [typesHold, rulesHold] = await Promise.all([typecheck(), lint()]);
  count('Type check', typesHold);
  count('Lint', rulesHold);
}
count('Build', (await build()) === 0);

const projects = named.length > 0 ? named : PROJECTS;
const contracts = findContracts();
const chromium = findChromium();
const tally = emptyTally();
const env = {
  ...(contracts && { CONTRACTS_DIR: contracts, CONTRACTS_TALLY: tally }),
  ...(chromium && { CHROMIUM_PATH: chromium }),
};
const without = [
  ...(contracts ? [] : await missing('contract', 'no official API descriptions: npm run contracts:fetch gets them')),
  ...(chromium ? [] : await missing('browser', 'no Chromium: install it or set CHROMIUM_PATH')),
];
const runnable = projects.filter((project) => !without.includes(project));
if (runnable.length > 0) {
  const ran = await runJest(runnable, env);
  add(ran);
  notes.push(...ran.secondGoes.map((name) => `Passed only when it was run again: ${name}`));
}
tellOfContracts();

console.log(`\n${notes.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function count(name, passed) {
  notes.push(`${name}: ${passed ? 'passed' : 'FAILED'}`);
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** Says loudly what cannot run, and counts each of its tests as skipped; in continuous integration that is a failure. */
async function missing(project, reason) {
  if (!projects.includes(project)) return [];
  const tests = await countTests(project);
  notes.push(`!!! ${strict ? 'FAILED' : 'SKIPPED'}: the ${tests} ${project} tests did not run (${reason}).`);
  add({ passed: 0, failed: strict ? 1 : 0, skipped: tests });
  return [project];
}

/** What was held against the official descriptions; that nothing was, where something should have been, is a failure. */
function tellOfContracts() {
  if (!contracts) return void notes.push('Contracts: no request and no answer was held against a description.');
  const { operations, requests, answers, documents, findings, byFile } = readTally(tally);
  notes.push(
    `Contracts: ${operations} operations exercised; ${requests} requests, ${answers} answers and ${documents} documents ` +
      `held against the official descriptions; ${findings} findings`,
  );
  const expected = ['sandbox', 'journeys', 'browser'].some((project) => runnable.includes(project));
  if (expected && answers === 0) count('Holding sandboxes against the descriptions', false);
  const outOfStep = rowsOutOfStep(byFile, runnable);
  if (expected) count('Fidelity table in step with the tests', outOfStep.length === 0);
  notes.push(...outOfStep);
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
