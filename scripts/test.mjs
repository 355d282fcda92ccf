// `npm test`: types, rules, builds and every test. `npm test -- --skip-checks journeys` runs less while working.
import { build } from './build.mjs';
import { installOrExit } from './install.mjs';
import { findChromium } from './lib/find-chromium.mjs';
import { findContracts } from './lib/find-contracts.mjs';
import { runJest } from './lib/run-jest.mjs';
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
const without = [
  ...(contracts ? [] : missing('contract', 'no official API descriptions: set CONTRACTS_DIR or fill .contracts/')),
  ...(chromium ? [] : missing('browser', 'no Chromium: install it or set CHROMIUM_PATH')),
];
const runnable = projects.filter((project) => !without.includes(project));
const env = { ...(contracts && { CONTRACTS_DIR: contracts }), ...(chromium && { CHROMIUM_PATH: chromium }) };
if (runnable.length > 0) add(await runJest(runnable, env));

console.log(`\n${notes.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function count(name, passed) {
  notes.push(`${name}: ${passed ? 'passed' : 'FAILED'}`);
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** Says loudly what cannot run. Counts as one skipped, in continuous integration as one failed. */
function missing(project, reason) {
  if (!projects.includes(project)) return [];
  notes.push(`!!! ${strict ? 'FAILED' : 'SKIPPED'}: the ${project} tests did not run (${reason}).`);
  add({ passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1 });
  return [project];
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
