// `node scripts/run-checks.mjs test check:platform`: runs npm scripts one after another, whichever fails, and counts them all.
import { runNpm } from './lib/npm.mjs';

const COUNT = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;
const total = [0, 0, 0];

for (const script of process.argv.slice(2)) {
  const { code, output } = await runNpm(['run', '--silent', script], { kept: true });
  const counted = COUNT.exec(output.split('\n').findLast((line) => COUNT.test(line)) ?? '');
  const count = counted ? counted.slice(1).map(Number) : [0, 0, 0];
  // What fails without counting a failure must not look like success.
  if (!counted || (code !== 0 && count[1] === 0)) count[1] += 1;
  count.forEach((number, at) => (total[at] += number));
}

const [passed, failed, skipped] = total;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
