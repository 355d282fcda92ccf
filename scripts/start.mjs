// `npm start -- --port 9000 --world empty`: installs, builds what changed and starts the sandbox.
import { build } from './build.mjs';
import { installOrExit } from './install.mjs';
import { runTool } from './lib/run.mjs';

// The official descriptions are read with packages that are otherwise for tests.
await installOrExit({ dev: process.argv.includes('--contracts') });
if ((await build()) > 0) process.exit(1);
const { code } = await runTool('tsx', ['sandbox/main.ts', ...process.argv.slice(2)]);
process.exitCode = code;
