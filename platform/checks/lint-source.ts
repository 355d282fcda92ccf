import type { Finding, Part } from '../finding';
import { ENVIRONMENT, lintFlags, loadLintTools, type LintResult } from '../load-tools';
import { SILENT } from '../logger';
import type { App } from '../read-app';

/** Atlassian's linter over `src/`, as `forge lint` runs it. Reads the app in the working directory. */
export async function lintSource({ manifest, manifestFile, sources }: App): Promise<readonly Part[]> {
  const { lint, parseSourceFile } = loadLintTools();
  const seen = new Set<string>();
  const results = await lint(sources, manifest, ENVIRONMENT, SILENT, lintFlags, {
    linter: { mode: 'client-side' },
    parseFunction: (file, parser) => {
      seen.add(file);
      return parseSourceFile(file, parser);
    },
  });
  // With some forms of "include" in tsconfig.json it passes over files and says nothing.
  const unread = sources.filter((file) => !seen.has(file));
  return [
    { name: 'findings', findings: results.flatMap((result) => lintFindings(result, manifestFile)) },
    {
      name: 'every file is read',
      findings: unread.map((file) => ({
        level: 'error',
        file,
        line: 0,
        message: 'the linter does not read this file',
      })),
    },
  ];
}

function lintFindings({ file, errors, warnings, approvals }: LintResult, manifestFile: string): Finding[] {
  const at = (level: Finding['level'], problems: LintResult['errors']) =>
    problems.map(({ message, line = 0 }): Finding => ({ level, file: file || manifestFile, line, message }));
  return [...at('error', errors), ...at('warning', [...warnings, ...approvals])];
}
