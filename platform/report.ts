import { countText, type Count } from './count';
import { findingText, type Part } from './finding';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says how a check went, and below it all that was found. */
export function report(check: string, parts: readonly Part[]): Count {
  const broken = parts.filter(({ findings }) => findings.length > 0);
  const count = { passed: parts.length - broken.length, failed: broken.length, skipped: 0 };
  say(`${check}: ${countText(count)}`);
  for (const { name, findings } of broken) {
    say(`  ${name}`);
    for (const finding of findings) say(`    ${findingText(finding).replaceAll('\n', '\n      ')}`);
  }
  return count;
}

/** Says loudly that a check cannot run for want of the API descriptions. Where nothing may be skipped, it has failed. */
export function reportSkipped(check: string, strict: boolean): Count {
  const count = { passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1 };
  const reason = 'no official API descriptions: set CONTRACTS_DIR or fill .contracts/';
  say(`!!! ${strict ? 'FAILED' : 'SKIPPED'}: ${check} did not run (${reason}).`);
  return count;
}
