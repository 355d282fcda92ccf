// `npm run check:platform`: Atlassian's own validator, linter and bundler over the app, and our rules beside them.
import { build } from './build.mjs';
import { installOrExit } from './install.mjs';
import { findContracts } from './lib/find-contracts.mjs';
import { runTool } from './lib/run.mjs';
import { isStrict } from './lib/strict.mjs';

// The bundler checks types, and for that it needs what only tests and checks need.
await installOrExit({ dev: true });
await installOrExit({ dev: true, folder: 'platform/tools' });
if ((await build()) > 0) process.exit(1);
const contracts = findContracts();
const { code } = await runTool('tsx', ['platform/main.ts', ...(isStrict() ? ['--strict'] : [])], {
  env: { ...(contracts && { CONTRACTS_DIR: contracts }) },
});
process.exitCode = code;
