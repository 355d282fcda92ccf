export { attachContracts, type Contracts } from './attach-contracts';
export { checkExchange } from './check-exchange';
export { checkOperations } from './check-operations';
export { describeFinding, type Finding } from './finding';
