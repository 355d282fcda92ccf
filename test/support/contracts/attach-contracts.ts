import type { Exchange } from '../../../sandbox/core/exchange';
import { checkExchange } from './check-exchange';
import { describeFinding, type Finding } from './finding';
import { contractsFolder } from './load-spec';

type Talking = { onExchange(listener: (exchange: Exchange) => void): () => void };

export type Contracts = {
  readonly findings: readonly Finding[];
  /** How many requests were held against the descriptions. */
  checked(): number;
  /** @throws with one line per finding. Clears them, so that one mistake fails one test. */
  expectNoFindings(): void;
  detach(): void;
};

/**
 * Holds everything that goes between the app, the host or a test and the products against the official descriptions.
 * Where those are missing it checks nothing: `npm test` says so loudly, and fails in continuous integration.
 */
export function attachContracts(sandbox: Talking): Contracts {
  const findings: Finding[] = [];
  let checked = 0;
  const detach = contractsFolder()
    ? sandbox.onExchange((exchange) => {
        checked += 1;
        findings.push(...checkExchange(exchange));
      })
    : () => undefined;
  return {
    findings,
    checked: () => checked,
    expectNoFindings() {
      const lines = [...new Set(findings.splice(0).map(describeFinding))];
      if (lines.length > 0) throw new Error(`Not as the official API descriptions say:\n${lines.join('\n')}`);
    },
    detach,
  };
}
