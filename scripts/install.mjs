// Installs what a package-lock.json names, only when it is needed. Uses nothing but Node itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './lib/npm.mjs';
import { ROOT } from './lib/root.mjs';
import { isStarted } from './lib/started.mjs';
import { hashSources, readStamp } from './lib/stamp.mjs';

const OLDEST_NODE = [20, 19];
// Not package.json: npm ci refuses a lock file that does not fit it, and its scripts change more often than packages do.
const INPUTS = ['package-lock.json', '.npmrc'];

/**
 * @param {{ dev: boolean, folder?: string }} options `dev: false` leaves out what only tests and checks need; `folder`, from
 *   the project's, has a package-lock.json of its own
 * @throws {Error} with a sentence for the person who started it
 */
export async function install({ dev, folder = '' }) {
  checkNode();
  const stamp = join(ROOT, folder, 'node_modules', '.installed-from');
  const inputs = hashSources(INPUTS.map((file) => join(folder, file)));
  const installed = readStamp(stamp);
  // Who has run the tests here keeps what they need.
  const all = dev || installed?.endsWith(' all') === true;
  if (installed === `${inputs} all` || (!all && installed === `${inputs} no-dev`)) return;
  const where = folder === '' ? '' : ` in ${folder}`;
  console.log(`Installing packages${where}${all ? '' : ' (without those that only tests need)'} ...`);
  // No package here needs its install script: native parts come as packages of their own.
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    all ? '--include=dev' : '--omit=dev',
  ];
  const { code } = await runNpm(args, { cwd: join(ROOT, folder) });
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); its messages stand above.`);
  writeFileSync(stamp, `${inputs} ${all ? 'all' : 'no-dev'}`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `This project needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  );
}

/**
 * Installs, and ends the process with one sentence when that fails.
 * @param {{ dev: boolean, folder?: string }} options
 */
export async function installOrExit(options) {
  try {
    await install(options);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (isStarted(import.meta.url)) {
  await installOrExit({ dev: !process.argv.includes('--omit-dev') });
}
