import { runNode, runProgram } from './run.mjs';

/**
 * Runs npm: the one that started us; else the one on the path, which is a batch file on Windows.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, kept?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNpm(args, options = {}) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return runNode([npmScript, ...args], options);
  const onWindows = process.platform === 'win32';
  return runProgram(onWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: onWindows });
}
