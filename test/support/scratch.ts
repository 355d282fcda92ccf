import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = 'TESTS_SCRATCH_ROOT';

/** Before the first test, in the process that starts the others: they inherit where the run keeps its files. */
export function openScratch(): void {
  process.env[ROOT] = mkdtempSync(join(tmpdir(), 'postmortem-tests-'));
}

/** After the last test. */
export function removeScratch(): void {
  const root = process.env[ROOT];
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
}

/** A new empty folder that is gone after the run. */
export const scratchFolder = (name: string): string => mkdtempSync(join(process.env[ROOT] ?? tmpdir(), `${name}-`));
