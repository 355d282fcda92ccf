import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where systems say where temporary files belong; and settings, of which the linter keeps a folder. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP', 'XDG_CONFIG_HOME'];

/** Runs something whose temporary files, also those that the tools forget, are gone afterwards. */
export async function withOwnTemp(use: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'platform-check-'));
  for (const variable of VARIABLES) process.env[variable] = folder;
  try {
    await use();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
