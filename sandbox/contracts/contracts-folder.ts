import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SpecName } from './repair';

/** How the names of the official files begin. */
const STARTS: Readonly<Record<SpecName, string>> = {
  jira: 'jira-platform-v3',
  'confluence-v2': 'confluence-v2',
  'confluence-v1': 'confluence-v1',
};
const ROOT = resolve(__dirname, '../..');

export const SPEC_NAMES = Object.keys(STARTS) as readonly SpecName[];

/** CONTRACTS_DIR, else `.contracts` in the project; undefined where no official description lies there. */
export function contractsFolder(): string | undefined {
  const folder = process.env.CONTRACTS_DIR ? resolve(ROOT, process.env.CONTRACTS_DIR) : join(ROOT, '.contracts');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json')) ? folder : undefined;
}

/** The newest file of a description. @throws when there is none. */
export function findSpecFile(name: SpecName): string {
  const folder = contractsFolder();
  if (folder === undefined)
    throw new Error('There are no official API descriptions: npm run contracts:fetch gets them.');
  // The names end with a date, so the newest sorts last.
  const file = readdirSync(folder)
    .filter((entry) => entry.startsWith(STARTS[name]) && entry.endsWith('.json'))
    .sort()
    .at(-1);
  if (file === undefined)
    throw new Error(`${folder} has no file ${STARTS[name]}*.json: npm run contracts:fetch gets it.`);
  return join(folder, file);
}
