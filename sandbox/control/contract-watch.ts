import type { Contracts } from '../contracts/attach-contracts';
import type { Finding } from '../contracts/finding';
import type { Tally } from '../contracts/tally';
import type { Sandbox } from '../sandbox';
import { refuse } from './read-body';

export type WatchState = Omit<Tally, 'findings'> & { readonly on: boolean; readonly findings: readonly Finding[] };

/** Holds a running sandbox against the official API descriptions, when somebody wants it to. */
export type ContractWatch = {
  /** @throws with one sentence when the descriptions, or the packages for reading them, are missing. */
  start(): Promise<void>;
  /** Ends it; what was found stays. */
  stop(): void;
  clear(): Promise<void>;
  state(): WatchState;
};

const NOTHING: Tally = { operations: [], requests: 0, answers: 0, documents: 0, findings: 0 };

/** @param tell hears of each finding as it is made. */
export function createContractWatch(
  sandbox: Sandbox,
  tell: (finding: Finding) => void = () => undefined,
): ContractWatch {
  let contracts: Contracts | null = null;
  let on = false;
  const start = async () => {
    if (on) return;
    const { attachContracts, contractsFolder, prepareContracts } = await loadChecks();
    if (!contractsFolder()) refuse('There are no official API descriptions: npm run contracts:fetch gets them.');
    prepareContracts();
    contracts = attachContracts(sandbox, tell);
    on = true;
  };
  const stop = () => {
    contracts?.detach();
    on = false;
  };
  return {
    start,
    stop,
    async clear() {
      const wasOn = on;
      stop();
      contracts = null;
      if (wasOn) await start();
    },
    state: () => ({ on, ...(contracts?.tally() ?? NOTHING), findings: [...(contracts?.findings ?? [])] }),
  };
}

/** Loaded when they are wanted, because the sandbox runs without the packages that only checks need. */
async function loadChecks() {
  try {
    const [{ attachContracts }, { contractsFolder }, { prepareContracts }] = await Promise.all([
      import('../contracts/attach-contracts'),
      import('../contracts/contracts-folder'),
      import('../contracts/prepare-contracts'),
    ]);
    return { attachContracts, contractsFolder, prepareContracts };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code)))) throw error;
    return refuse('The packages for reading the descriptions are missing: npm start -- --contracts installs them.');
  }
}
