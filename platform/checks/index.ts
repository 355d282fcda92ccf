import type { Part } from '../finding';
import { readApp, type App } from '../read-app';
import { bundleSource } from './bundle-source';
import { checkRules } from './check-rules';
import { checkScopes } from './check-scopes';
import { lintSource } from './lint-source';
import { validateManifest } from './validate-manifest';

type Check = {
  readonly needsApiFiles: boolean;
  readonly run: (app: App) => Promise<readonly Part[]>;
};

/** In the order in which they speak; the official ones first. */
export const CHECKS = {
  validator: { needsApiFiles: false, run: validateManifest },
  linter: { needsApiFiles: true, run: lintSource },
  scopes: { needsApiFiles: true, run: checkScopes },
  bundler: { needsApiFiles: false, run: bundleSource },
  rules: { needsApiFiles: false, run: checkRules },
} satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;

export const CHECK_NAMES = [
  'validator',
  'linter',
  'scopes',
  'bundler',
  'rules',
] as const satisfies readonly CheckName[];

/** Runs one check on the app in a folder. The tools read the working directory, so only one can run at a time. */
export async function runCheck(name: CheckName, folder: string): Promise<readonly Part[]> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await CHECKS[name].run(readApp(folder));
  } catch (error) {
    // A tool that gives up has found something, too.
    const message = error instanceof Error ? error.message : String(error);
    return [{ name: 'can be run', findings: [{ level: 'error', file: name, line: 0, message }] }];
  } finally {
    process.chdir(before);
  }
}
