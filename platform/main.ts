import { join } from 'node:path';
import { accept, staleParts, type Accepted } from './accept';
import { ACCEPTED } from './accepted-warnings';
import { CHECK_NAMES, CHECKS, runCheck, type CheckName } from './checks';
import { add, countText, NONE } from './count';
import { withOwnTemp } from './own-temp';
import { report, reportSkipped, say } from './report';
import { runMutants } from './run-mutants';
import { useApiFiles } from './use-api-files';

const ROOT = join(__dirname, '..');

/** `npm run check:platform`. @param strict where nothing may be skipped */
async function main(strict: boolean): Promise<void> {
  const apiFiles = process.env['CONTRACTS_DIR'];
  if (apiFiles) useApiFiles(apiFiles);
  const canRun = (name: CheckName) => apiFiles !== undefined || !CHECKS[name].needsApiFiles;
  const stale: Accepted[] = [];
  let total = NONE;
  for (const name of CHECK_NAMES) {
    if (!canRun(name)) {
      total = add(total, reportSkipped(name, strict));
      continue;
    }
    const left = accept(name, await runCheck(name, ROOT), ACCEPTED);
    stale.push(...left.stale);
    total = add(total, report(name, left.parts));
  }
  total = add(total, report('accepted warnings', staleParts(stale)));
  total = add(total, report('the checks themselves', await runMutants(ROOT, CHECK_NAMES.filter(canRun))));
  say(countText(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

withOwnTemp(() => main(process.argv.includes('--strict'))).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
