import { z } from 'zod';
import type { ManifestPath } from '../read-app';
import { manifestSchema, moduleVariants, variants, type ManifestSchema, type Schema } from './manifest-schema';
import type { Rule } from './rule';

const objectSchema = z.record(z.string(), z.unknown());

/** Most modules take any further property in silence, so that a misspelt one does nothing and nobody hears of it. */
export const unknownProperties: Rule = {
  name: 'modules have no property that the schema does not know',
  level: 'warning',
  breaches: ({ manifest }) => {
    const root = manifestSchema();
    return Object.entries(manifest.modules).flatMap(([type, modules]) =>
      modules.flatMap((module, at) => {
        const place = ['modules', type, at];
        return unknownIn(root, module, moduleVariants(root, type), []).map((path) => ({
          at: [...place, ...path],
          message: `${type} ${module.key}: the schema knows no ${path.join('.')}`,
        }));
      }),
    );
  },
};

/** Paths, from the module, of what no fitting form of it has. */
function unknownIn(
  root: ManifestSchema,
  value: unknown,
  allowed: readonly Schema[],
  at: ManifestPath,
): readonly ManifestPath[] {
  if (Array.isArray(value)) {
    const items = allowed.flatMap((schema) => [schema.items ?? []].flat()).flatMap((item) => variants(root, item));
    return value.flatMap((entry, index) => unknownIn(root, entry, items, [...at, index]));
  }
  const object = objectSchema.safeParse(value);
  if (!object.success || allowed.some(isOpen)) return [];
  const fitting = formsOf(allowed, object.data);
  // Without a list of properties the schema leaves the matter to another check, as with displayConditions.
  if (fitting.every(({ properties = {} }) => Object.keys(properties).length === 0)) return [];
  return Object.entries(object.data).flatMap(([name, entry]) => {
    const schemas = fitting.flatMap(({ properties }) => properties?.[name] ?? []);
    const path = [...at, name];
    return schemas.length === 0
      ? [path]
      : unknownIn(
          root,
          entry,
          schemas.flatMap((schema) => variants(root, schema)),
          path,
        );
  });
}

const isOpen = ({ additionalProperties }: Schema): boolean =>
  additionalProperties === true || typeof additionalProperties === 'object';

/** Of alternatives those whose required properties are there; all, where none is complete. */
function formsOf(allowed: readonly Schema[], value: object): readonly Schema[] {
  const complete = allowed.filter(({ required = [] }) => required.every((name) => name in value));
  return complete.some(({ properties }) => properties !== undefined) ? complete : allowed;
}
