import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The linter's variables for the descriptions that we have, and how their files are called. */
const FILES = {
  LOCAL_JIRA_SWAGGER: 'jira-platform-v3',
  LOCAL_CONF_SWAGGER: 'confluence-v1',
  LOCAL_CONF_V2_SWAGGER: 'confluence-v2',
};
/** Products that the app does not call. With one variable missing the linter would download all six. */
const OTHERS = ['LOCAL_JSM_SWAGGER', 'LOCAL_JSW_SWAGGER', 'LOCAL_BB_SWAGGER'];

/**
 * Gives the linter the official API descriptions of a folder.
 * @throws when one is not there
 */
export function useApiFiles(folder: string): void {
  process.env['USE_LOCAL_SWAGGER'] = '1';
  for (const [variable, start] of Object.entries(FILES)) {
    // The names end with a date, so the newest sorts last.
    const file = readdirSync(folder)
      .filter((name) => name.startsWith(start) && name.endsWith('.json'))
      .sort()
      .at(-1);
    if (file === undefined) throw new Error(`${folder} has no file ${start}*.json.`);
    process.env[variable] = join(folder, file);
  }
  const empty = join(mkdtempSync(join(tmpdir(), 'platform-check-')), 'empty.json');
  writeFileSync(empty, '{"openapi":"3.0.1","paths":{}}');
  for (const variable of OTHERS) process.env[variable] = empty;
}
