// Rules and layout of the code: eslint and prettier. `npm run lint -- --fix` repairs what can be repaired.
import { installOrExit } from './install.mjs';
import { runTool } from './lib/run.mjs';
import { isStarted } from './lib/started.mjs';

/**
 * @param {{ fix?: boolean }} [options]
 * @returns {Promise<boolean>}
 */
export async function lint({ fix = false } = {}) {
  const rules = await runTool('eslint', ['.', '--max-warnings', '0', ...(fix ? ['--fix'] : [])], { quiet: true });
  const layout = await runTool('prettier', [fix ? '--write' : '--check', '--log-level', 'warn', '.'], { quiet: true });
  process.stdout.write(rules.output + layout.output);
  return rules.code === 0 && layout.code === 0;
}

if (isStarted(import.meta.url)) {
  await installOrExit({ dev: true });
  process.exitCode = (await lint({ fix: process.argv.includes('--fix') })) ? 0 : 1;
}
