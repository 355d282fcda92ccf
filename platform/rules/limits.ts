import { functionsOf } from '../read-app';
import type { Rule } from './rule';

const MOST_SCHEDULES = 5;
const MOST_ENTITIES = 20;
const MEMORY = { least: 128, most: 1_024 };

/** Of the limits page for scheduled triggers. */
export const schedules: Rule = {
  name: `at most ${MOST_SCHEDULES} scheduled triggers, one of them every five minutes`,
  level: 'error',
  breaches: ({ manifest: { modules } }) => {
    const triggers = modules['scheduledTrigger'] ?? [];
    const frequent = triggers.filter((trigger) => trigger['interval'] === 'fiveMinute');
    const at = ['modules', 'scheduledTrigger'];
    return [
      ...(triggers.length > MOST_SCHEDULES ? [{ at, message: `there are ${triggers.length} scheduled triggers` }] : []),
      ...(frequent.length > 1 ? [{ at, message: `${frequent.length} scheduled triggers run every five minutes` }] : []),
    ];
  },
};

/** Of the limits page for the entity store. */
export const entities: Rule = {
  name: `at most ${MOST_ENTITIES} entities, the range of an index on one attribute`,
  level: 'error',
  breaches: ({ manifest: { app } }) => {
    const all = app.storage?.entities ?? [];
    const at = ['app', 'storage', 'entities'];
    return [
      ...(all.length > MOST_ENTITIES ? [{ at, message: `there are ${all.length} entities` }] : []),
      ...all.flatMap(({ name, indexes = [] }, entity) =>
        indexes.flatMap((index, position) =>
          typeof index === 'string' || (index.range ?? []).length < 2
            ? []
            : [{ at: [...at, entity, 'indexes', position], message: `a range of ${name} has more than one attribute` }],
        ),
      ),
    ];
  },
};

/** The schema takes any number for the app, and up to 4,096 for a function; the documentation says 1,024 for both. */
export const memory: Rule = {
  name: `memory between ${MEMORY.least} and ${MEMORY.most} MB`,
  level: 'error',
  breaches: ({ manifest }) => {
    const given = [
      { memoryMB: manifest.app.runtime?.memoryMB, at: ['app', 'runtime', 'memoryMB'] },
      ...functionsOf(manifest).map(({ runtime }, at) => ({
        memoryMB: runtime?.memoryMB,
        at: ['modules', 'function', at, 'runtime', 'memoryMB'],
      })),
    ];
    return given.flatMap(({ memoryMB = MEMORY.least, at }) =>
      memoryMB < MEMORY.least || memoryMB > MEMORY.most ? [{ at, message: `memoryMB is ${memoryMB}` }] : [],
    );
  },
};

export const permissions: Rule = {
  name: 'permissions are declared',
  level: 'error',
  breaches: ({ manifest }) =>
    manifest.permissions?.scopes === undefined
      ? [{ at: ['permissions'], message: 'there is no permissions.scopes' }]
      : [],
};
