import { prepareContracts } from '../../sandbox/contracts/prepare-contracts';
import { openScratch } from './scratch';

/** Runs once before all tests, in the process that starts the others. */
export default function beforeAllTests(): void {
  openScratch();
  prepareContracts();
}
