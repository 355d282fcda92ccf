import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runTool } from './run.mjs';
import { secondGoes } from './second-goes.mjs';

/**
 * Runs jest projects and counts what really ran; a file that could not run at all counts as one failed.
 * @param {readonly string[]} projects
 * @param {Record<string, string>} env
 * @param {readonly string[]} [args] for jest itself
 * @returns {Promise<{ passed: number, failed: number, skipped: number, secondGoes: readonly string[] }>} also the names of
 * those that passed only when they were run again
 */
export async function runJest(projects, env, args = []) {
  const report = join(ROOT, '.cache', 'jest.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const selected = ['--selectProjects', ...projects, '--json', '--outputFile', report, ...args];
  const { code } = await runTool('jest', selected, { env });
  const result = readReport(report);
  if (!result) return { passed: 0, failed: 1, skipped: 0, secondGoes: [] };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    // Whatever else made jest fail (an open handle, a broken configuration) must not look like success.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
    secondGoes: secondGoes(result),
  };
}

/**
 * How many tests a project has, at least one; none of them is run.
 * @param {string} project
 * @returns {Promise<number>}
 */
export async function countTests(project) {
  const report = join(ROOT, '.cache', 'jest-count.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['--selectProjects', project, '--testNamePattern', NO_TEST, '--json', '--outputFile', report];
  await runTool('jest', args, { quiet: true });
  return readReport(report)?.numPendingTests || 1;
}

/** No name of a test begins before its beginning. */
const NO_TEST = '.^';

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`jest left no report: ${error.message}`);
    return undefined;
  }
}
