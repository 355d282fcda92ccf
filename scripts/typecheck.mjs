// Types of everything, and of src alone as the platform's bundler reads it.
import { installOrExit } from './install.mjs';
import { runTool } from './lib/run.mjs';
import { isStarted } from './lib/started.mjs';

/** @returns {Promise<boolean>} */
export async function typecheck() {
  const runs = await Promise.all(
    ['tsconfig.check.json', 'tsconfig.json'].map((project) =>
      runTool('typescript', ['-p', project, '--noEmit', '--pretty'], { bin: 'tsc', quiet: true }),
    ),
  );
  for (const { output } of runs) process.stdout.write(output);
  return runs.every(({ code }) => code === 0);
}

if (isStarted(import.meta.url)) {
  await installOrExit({ dev: true });
  process.exitCode = (await typecheck()) ? 0 : 1;
}
