// Types of everything, and of src alone as the platform's bundler reads it.
import { installOrExit } from './install.mjs';
import { runTool } from './lib/run.mjs';
import { isStarted } from './lib/started.mjs';

/** @returns {Promise<boolean>} */
export async function typecheck() {
  const all = await runTool('typescript', ['-p', 'tsconfig.check.json'], { bin: 'tsc' });
  const app = await runTool('typescript', ['-p', 'tsconfig.json', '--noEmit'], { bin: 'tsc' });
  return all.code === 0 && app.code === 0;
}

if (isStarted(import.meta.url)) {
  await installOrExit({ dev: true });
  process.exitCode = (await typecheck()) ? 0 : 1;
}
