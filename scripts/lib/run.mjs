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
 * Runs Node in the project's folder, or in `cwd`.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, kept?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, options = {}) {
  return runProgram(process.execPath, args, options);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, kept?: boolean, cwd?: string, shell?: boolean }} [options]
 *   `quiet` holds the output back, `kept` shows it and hands it back, too
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(program, args, { env = {}, quiet = false, kept = false, cwd = ROOT, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet || kept ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio, shell });
    // Ctrl-C reaches the other program by itself; being ended from outside does not.
    const waitForIt = () => {};
    const endItToo = () => child.kill('SIGTERM');
    process.on('SIGINT', waitForIt).on('SIGTERM', endItToo);
    let output = '';
    const take = (terminal) => (part) => {
      output += part;
      if (kept) terminal.write(part);
    };
    child.stdout?.on('data', take(process.stdout));
    child.stderr?.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', waitForIt).off('SIGTERM', endItToo);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output });
    });
  });
}
