import { readEventScopes } from '../load-tools';
import { eventsOf } from '../read-app';
import type { Rule } from './rule';

/** Documented, but not in the validator's list. */
const MORE = [
  'avi:forge:installed:app',
  'avi:forge:upgraded:app',
  'avi:confluence:initialized:page',
  'avi:confluence:published:page',
];

/** A trigger on a misspelt event is deployed and never called. */
export const eventNames: Rule = {
  name: 'every event is one that the products send',
  level: 'warning',
  breaches: (app) => {
    const known = new Set([...readEventScopes().keys(), ...MORE]);
    return eventsOf(app)
      .filter(({ name }) => !known.has(name))
      .map(({ name, at }) => ({ at, message: `no product sends the event ${name}` }));
  },
};
