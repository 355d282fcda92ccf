import type { Clock } from './core/clock';
import type { HabitStore } from './core/habits';
import type { Ids } from './core/ids';
import type { People } from './core/people';

/** What every product of the one sandbox site shares. */
export type Site = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly people: People;
  readonly habits: HabitStore;
  /** The address people open, no slash at the end, for example `http://localhost:8080`. Known once the server listens. */
  baseUrl: string;
  readonly cloudId: string;
  /** The app's system user. */
  readonly appAccountId: string;
};
