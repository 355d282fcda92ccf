import { z } from 'zod';

const MOST_PROPERTY_PATHS = 5;
const ON_ERROR = ['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE_AND_LOG', 'RECEIVE'] as const;

const triggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()).min(1),
  filter: z
    .looseObject({
      ignoreSelf: z.boolean().default(false),
      expression: z.string().optional(),
      onError: z.enum(ON_ERROR).default('IGNORE_AND_LOG'),
    })
    .default({ ignoreSelf: false, onError: 'IGNORE_AND_LOG' }),
  payload: z.looseObject({ include: z.looseObject({ propertyPaths: z.array(z.string()).default([]) }) }).optional(),
});

/** A module that has a function called when something happens in a product. */
export type Trigger = {
  readonly key: string;
  readonly functionKey: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
  readonly expression: string | null;
  /** What becomes of an event for which the expression fails. */
  readonly onError: (typeof ON_ERROR)[number];
  /** Paths of entity properties that come with the event, for example `issue.properties['key'].path`. */
  readonly propertyPaths: readonly string[];
};

/** @throws when they are no triggers, or name more paths of properties than the platform takes. */
export function readTriggers(entries: unknown): readonly Trigger[] {
  const triggers = z
    .array(triggerSchema)
    .parse(entries)
    .map(({ key, function: functionKey, events, filter, payload }): Trigger => ({
      key,
      functionKey,
      events,
      ignoreSelf: filter.ignoreSelf,
      expression: filter.expression ?? null,
      onError: filter.onError,
      propertyPaths: payload?.include.propertyPaths ?? [],
    }));
  const paths = new Set(triggers.flatMap(pathsOf));
  if (paths.size > MOST_PROPERTY_PATHS)
    throw new Error(
      `The triggers name ${paths.size} paths of entity properties; ${MOST_PROPERTY_PATHS} are allowed: ${[...paths].join(', ')}.`,
    );
  return triggers;
}

const pathsOf = ({ expression, propertyPaths }: Trigger): string[] => [
  ...propertyPaths,
  ...[...(expression ?? '').matchAll(/event\.runtime\.(\w+\.properties\[[^\]]+\](?:\.\w+|\[[^\]]+\])*)/g)].map(
    ([, path]) => path ?? '',
  ),
];
