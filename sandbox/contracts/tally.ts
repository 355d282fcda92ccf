import type { Verdict } from './check-exchange';

/** What was held against the official descriptions. */
export type Tally = {
  /** The distinct operations, `METHOD /path`. */
  readonly operations: readonly string[];
  readonly requests: number;
  readonly answers: number;
  readonly documents: number;
  readonly findings: number;
};

export type Counter = { add(verdict: Verdict): void; tally(): Tally };

export function createCounter(): Counter {
  const operations = new Set<string>();
  const counts = { requests: 0, answers: 0, documents: 0, findings: 0 };
  return {
    add({ operation, requestChecked, documents, findings }) {
      if (operation !== null) operations.add(operation);
      counts.requests += requestChecked ? 1 : 0;
      counts.answers += 1;
      counts.documents += documents;
      counts.findings += findings.length;
    },
    tally: () => ({ operations: [...operations].sort(), ...counts }),
  };
}

/** All of them as one. */
export const sumTallies = (tallies: readonly Tally[]): Tally => ({
  operations: [...new Set(tallies.flatMap(({ operations }) => operations))].sort(),
  requests: sumOf(tallies, 'requests'),
  answers: sumOf(tallies, 'answers'),
  documents: sumOf(tallies, 'documents'),
  findings: sumOf(tallies, 'findings'),
});

const sumOf = (tallies: readonly Tally[], count: Exclude<keyof Tally, 'operations'>) =>
  tallies.reduce((sum, tally) => sum + tally[count], 0);
