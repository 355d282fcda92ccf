// Installs what package-lock.json names, only when it is needed. Uses nothing but Node itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { runNode, runProgram } from './lib/run.mjs';
import { isStarted } from './lib/started.mjs';
import { hashSources, readStamp } from './lib/stamp.mjs';

const OLDEST_NODE = [20, 19];
const STAMP = join(ROOT, 'node_modules', '.installed-from');
// Not package.json: npm ci refuses a lock file that does not fit it, and its scripts change more often than packages do.
const INPUTS = ['package-lock.json', '.npmrc'];

/**
 * @param {{ dev: boolean }} options `dev: false` leaves out what only tests and checks need
 * @throws {Error} with a sentence for the person who started it
 */
export async function install({ dev }) {
  checkNode();
  const inputs = hashSources(INPUTS);
  const installed = readStamp(STAMP);
  // Who has run the tests here keeps what they need.
  const all = dev || installed?.endsWith(' all') === true;
  if (installed === `${inputs} all` || (!all && installed === `${inputs} no-dev`)) return;
  console.log(`Installing packages${all ? '' : ' (without those that only tests need)'} ...`);
  // No package here needs its install script: native parts come as packages of their own.
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    all ? '--include=dev' : '--omit=dev',
  ];
  const { code } = await npm(args);
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); its messages stand above.`);
  writeFileSync(STAMP, `${inputs} ${all ? 'all' : 'no-dev'}`);
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

/** npm itself when npm started us; else the one on the path, which is a batch file on Windows. */
function npm(args) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return runNode([npmScript, ...args]);
  const onWindows = process.platform === 'win32';
  return runProgram(onWindows ? 'npm.cmd' : 'npm', args, { shell: onWindows });
}

/**
 * Installs, and ends the process with one sentence when that fails.
 * @param {{ dev: boolean }} options
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
