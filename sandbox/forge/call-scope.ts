import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/** Marks what happens in a product as the work of one of the app's own calls, whoever it acts as. */
export const duringAppCall = <T>(work: () => T): T => scope.run(true, work);

export const isDuringAppCall = (): boolean => scope.getStore() === true;
