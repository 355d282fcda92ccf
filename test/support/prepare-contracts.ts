import { prepareContracts } from '../../sandbox/contracts/prepare-contracts';

/** Runs once before all tests, in the process that starts the others. */
export default prepareContracts;
