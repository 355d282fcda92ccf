import { removeScratch } from './scratch';

/** Runs once after all tests, in the process that started the others. */
export default removeScratch;
