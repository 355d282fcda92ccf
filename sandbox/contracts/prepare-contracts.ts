import { createConfluence } from '../confluence';
import { createClock } from '../core/clock';
import { createHabits } from '../core/habits';
import { createIds } from '../core/ids';
import { createPeople } from '../core/people';
import { createJira } from '../jira';
import { compileAhead } from './compile-ahead';
import { COMPILED_FOLDER } from './compiled-ahead';

/** Compiles ahead what the operations of the sandbox need, for this process and for those that it starts. */
export function prepareContracts(): void {
  // The products of an empty site, for their lists of operations alone.
  const site = {
    clock: createClock(Date.now),
    ids: createIds({}),
    people: createPeople(),
    habits: createHabits(),
    baseUrl: '',
    cloudId: '',
    appAccountId: '',
  };
  process.env[COMPILED_FOLDER] = compileAhead([...createJira(site).operations, ...createConfluence(site).operations]);
}
