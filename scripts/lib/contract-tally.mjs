import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * An empty folder in which every test file leaves what it has held against the official descriptions.
 * @returns {string}
 */
export function emptyTally() {
  const folder = join(ROOT, '.cache', 'contracts-tally');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The sum of all.
 * @param {string} folder
 * @returns {{
 *   operations: number, requests: number, answers: number, documents: number, findings: number,
 *   byFile: ReadonlyMap<string, ReadonlySet<string>>,
 * }} `byFile`: the operations of each test file, below `test/`
 */
export function readTally(folder) {
  const tallies = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const sum = (count) => tallies.reduce((total, tally) => total + tally[count], 0);
  return {
    operations: new Set(tallies.flatMap(({ operations }) => operations)).size,
    requests: sum('requests'),
    answers: sum('answers'),
    documents: sum('documents'),
    findings: sum('findings'),
    byFile: new Map(tallies.map(({ file, operations }) => [file, new Set(operations)])),
  };
}
