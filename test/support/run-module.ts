import { execFileSync } from 'node:child_process';
import { ROOT } from './project-files';

/** Runs lines of a module in a process of their own, at the project's root. @returns what they print as JSON, parsed */
export function runModule(lines: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', lines], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(output) as unknown;
}
