import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * Runs a package's command-line tool with the Node that runs this script, so no shell has a say in it.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ bin?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` holds the output back
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(packageName, args, { bin, ...options } = {}) {
  const manifestPath = join(ROOT, 'node_modules', packageName, 'package.json');
  const entries = JSON.parse(readFileSync(manifestPath, 'utf8')).bin;
  const name = bin ?? packageName.split('/').at(-1);
  const script = typeof entries === 'string' ? entries : entries[name];
  return runNode([join(dirname(manifestPath), script), ...args], options);
}

/**
 * Runs Node in the project's folder.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = {}, quiet = false } = {}) {
  return runProgram(process.execPath, args, { env, quiet });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(program, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio, shell });
    // Ctrl-C reaches the other program by itself; being ended from outside does not.
    const waitForIt = () => {};
    const endItToo = () => child.kill('SIGTERM');
    process.on('SIGINT', waitForIt).on('SIGTERM', endItToo);
    let output = '';
    child.stdout?.on('data', (part) => (output += part));
    child.stderr?.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', waitForIt).off('SIGTERM', endItToo);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output });
    });
  });
}
