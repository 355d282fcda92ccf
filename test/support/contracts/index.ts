export type { Contracts } from '../../../sandbox/contracts/attach-contracts';
export { checkExchange } from '../../../sandbox/contracts/check-exchange';
export { checkOperations } from '../../../sandbox/contracts/check-operations';
export { describeFinding, type Finding } from '../../../sandbox/contracts/finding';
export { contractsOf as attachContracts } from './contracts-of';
