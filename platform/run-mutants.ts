import { accept } from './accept';
import { ACCEPTED } from './accepted-warnings';
import { withCopy } from './app-copy';
import { CHECK_NAMES, runCheck, type CheckName } from './checks';
import { findingText, type Finding, type Part } from './finding';
import { MANIFEST_MUTANTS } from './mutants/of-manifest';
import { RULE_MUTANTS } from './mutants/of-rules';
import { scopeMutants } from './mutants/of-scopes';
import { SOURCE_MUTANTS } from './mutants/of-source';
import type { Mutant } from './mutants/mutant';
import { useSmallSource } from './small-source';

/** That they take the whole source is shown where they run on the app itself. */
const TAKES_SMALL_SOURCE: ReadonlySet<CheckName> = new Set(['linter', 'bundler']);

/**
 * The check of the checks: a copy of the app must be clean, and each copy that is broken in one way must be reported by
 * the check that is there for it.
 * @param only the checks that can run
 */
export async function runMutants(folder: string, only: readonly CheckName[]): Promise<readonly Part[]> {
  const mutants = [...MANIFEST_MUTANTS, ...RULE_MUTANTS, ...scopeMutants(folder), ...SOURCE_MUTANTS];
  const parts: Part[] = [];
  for (const check of CHECK_NAMES.filter((name) => only.includes(name))) {
    parts.push({ name: `${check}: an unbroken copy`, findings: await findingsOnCopy(folder, check, () => undefined) });
    for (const mutant of mutants.filter((candidate) => candidate.check === check))
      parts.push(await runMutant(folder, mutant));
  }
  return parts;
}

async function runMutant(folder: string, { name, check, says, apply }: Mutant): Promise<Part> {
  const findings = await findingsOnCopy(folder, check, apply);
  if (findings.some(({ message }) => says.test(message))) return { name, findings: [] };
  const said = findings.length === 0 ? 'nothing' : findings.map(findingText).join('; ');
  const message = `${name}: ${check} should say ${String(says)} and said ${said}`;
  return { name, findings: [{ level: 'error', file: 'platform/mutants', line: 0, message }] };
}

async function findingsOnCopy(folder: string, check: CheckName, apply: Mutant['apply']): Promise<readonly Finding[]> {
  const parts = await withCopy(folder, async (copy) => {
    if (TAKES_SMALL_SOURCE.has(check)) useSmallSource(copy);
    apply(copy);
    return runCheck(check, copy.folder);
  });
  return accept(check, parts, ACCEPTED).parts.flatMap(({ findings }) => findings);
}
