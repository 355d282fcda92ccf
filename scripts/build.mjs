// Builds the app's front end and the sandbox's host client, each only when its sources changed.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOrExit } from './install.mjs';
import { ROOT } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { isStarted } from './lib/started.mjs';
import { hashSources, readStamp } from './lib/stamp.mjs';

const PACKAGES = ['package-lock.json', 'package.json', 'tsconfig.json', 'tsconfig.check.json'];
const BUILDS = [
  { name: 'front end', folder: 'static/app', sources: ['static/app', 'src/shared', 'src/domain'] },
  { name: 'host of the sandbox', folder: 'sandbox/host', sources: ['sandbox/host', 'src/shared'] },
];

/** @returns {Promise<number>} how many builds failed; vite's messages go to the terminal */
export async function build() {
  let failed = 0;
  for (const part of BUILDS) failed += await buildOne(part);
  return failed;
}

async function buildOne({ name, folder, sources }) {
  // Not inside dist: what lies there is uploaded with the app.
  const stampPath = join(ROOT, '.cache', `built-${folder.replace('/', '-')}`);
  const sourceHash = hashSources([...sources, ...PACKAGES]);
  if (existsSync(join(ROOT, folder, 'dist')) && readStamp(stampPath) === sourceHash) return 0;
  console.log(`Building the ${name} ...`);
  rmSync(stampPath, { force: true });
  const args = ['build', '--config', `${folder}/vite.config.mts`, '--logLevel', 'warn'];
  // Vite bundles its configuration here on purpose; Node 20 cannot load TypeScript by itself.
  const { code } = await runTool('vite', args, { env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
  if (code !== 0) {
    console.error(`The ${name} could not be built.`);
    return 1;
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(stampPath, sourceHash);
  return 0;
}

if (isStarted(import.meta.url)) {
  await installOrExit({ dev: false });
  process.exitCode = await build();
}
