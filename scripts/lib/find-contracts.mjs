import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * The folder with the official API descriptions: CONTRACTS_DIR, else `.contracts` in the project.
 * @returns {string | undefined} undefined where there is none with a description in it
 */
export function findContracts() {
  const folder = process.env.CONTRACTS_DIR ? resolve(ROOT, process.env.CONTRACTS_DIR) : join(ROOT, '.contracts');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json')) ? folder : undefined;
}
