import { attachContracts, type Contracts } from '../../../sandbox/contracts/attach-contracts';

type Talking = Parameters<typeof attachContracts>[0];

const held = new Map<Talking, Contracts>();

/** What a sandbox, or a part of one, is held against; attached when it is first asked for. */
export function contractsOf(talking: Talking): Contracts {
  const contracts = held.get(talking) ?? attachContracts(talking);
  held.set(talking, contracts);
  return contracts;
}

/** All of this test file. */
export const allContracts = (): readonly Contracts[] => [...held.values()];
