import type { Finding, Part } from './finding';

export type Accepted = {
  /** The check that gives the warning. */
  readonly check: string;
  readonly file: string;
  /** A piece of the warning's text that no other has. */
  readonly message: string;
  /** Why we live with it. */
  readonly reason: string;
};

/**
 * Takes the accepted warnings out of what a check has found. Errors cannot be accepted.
 * @returns what is left, and the entries of the list for this check that took nothing out
 */
export function accept(
  check: string,
  parts: readonly Part[],
  list: readonly Accepted[],
): { readonly parts: readonly Part[]; readonly stale: readonly Accepted[] } {
  const ours = list.filter((entry) => entry.check === check);
  const takes = ({ file, message }: Accepted, finding: Finding) =>
    finding.level === 'warning' && finding.file === file && finding.message.includes(message);
  const all = parts.flatMap(({ findings }) => findings);
  return {
    parts: parts.map(({ name, findings }) => ({
      name,
      findings: findings.filter((finding) => !ours.some((entry) => takes(entry, finding))),
    })),
    stale: ours.filter((entry) => !all.some((finding) => takes(entry, finding))),
  };
}

/** A list that names warnings which are not there any more is wrong. */
export const staleParts = (stale: readonly Accepted[]): readonly Part[] => [
  {
    name: 'each still appears',
    findings: stale.map(({ check, file, message }) => ({
      level: 'error',
      file: 'platform/accepted-warnings.ts',
      line: 0,
      message: `${check} no longer says of ${file}: ${message}`,
    })),
  },
];
