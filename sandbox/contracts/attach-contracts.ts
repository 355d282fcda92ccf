import type { Exchange } from '../core/exchange';
import { isDuringAppCall } from '../forge/call-scope';
import type { Jira } from '../jira';
import { judgeExchange } from './check-exchange';
import { contractsFolder } from './contracts-folder';
import { describeFinding, type Finding } from './finding';
import { screensOf } from './screen';
import { createCounter, type Tally } from './tally';

/** A sandbox, or one product behind a door. */
type Talking = { onExchange(listener: (exchange: Exchange) => void): () => void; readonly jira?: Jira };

export type Contracts = {
  readonly findings: readonly Finding[];
  /** What was held against the descriptions so far. */
  tally(): Tally;
  /** @throws with one line per finding. Clears them, so that one mistake fails one test. */
  expectNoFindings(): void;
  detach(): void;
};

/**
 * Holds everything that goes between the app, the host or a client and the products against the official descriptions.
 * Where those are missing it checks nothing: `npm test` says so loudly, and fails in continuous integration.
 * @param tell hears of each finding as it is made.
 */
export function attachContracts(sandbox: Talking, tell: (finding: Finding) => void = () => undefined): Contracts {
  const findings: Finding[] = [];
  const counter = createCounter();
  const readScreen = sandbox.jira ? screensOf(sandbox.jira) : null;
  const detach = contractsFolder()
    ? sandbox.onExchange((exchange) => {
        // Who asks for what is not built is told so; the app must never do it.
        if (exchange.status === 501 && !isDuringAppCall()) return;
        const verdict = judgeExchange(exchange, readScreen);
        counter.add(verdict);
        findings.push(...verdict.findings);
        verdict.findings.forEach(tell);
      })
    : () => undefined;
  return {
    findings,
    tally: counter.tally,
    expectNoFindings() {
      const lines = [...new Set(findings.splice(0).map(describeFinding))];
      if (lines.length > 0) throw new Error(`Not as the official API descriptions say:\n${lines.join('\n')}`);
    },
    detach,
  };
}
