import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * Rows of the sandbox's fidelity table whose test did not exercise the operation, a sentence each.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} exercised the operations of each test file, below `test/`
 * @param {readonly string[]} projects that were run
 * @returns {string[]}
 */
export function rowsOutOfStep(exercised, projects) {
  const table = readFileSync(join(ROOT, 'sandbox', 'README.md'), 'utf8');
  const rows = [...table.matchAll(/^\| `([A-Z]+ \/(?!_sandbox)[^`]+)` \|.*\| `([\w./-]+\.test\.tsx?)` \|$/gm)];
  return rows
    .filter(([, , file]) => projects.includes(projectOf(file)))
    .filter(([, operation, file]) => !exercised.get(file)?.has(operation))
    .map(([, operation, file]) => `sandbox/README.md: test/${file} does not exercise ${operation}`);
}

const projectOf = (file) => (file.startsWith('journeys/browser/') ? 'browser' : file.split('/')[0]);
