import { z } from 'zod';
import { readManifestSchema } from '../load-tools';

/** As much of JSON schema as the official schema of a manifest uses to say which properties there are. */
export type Schema = {
  readonly $ref?: string | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly items?: Schema | readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
    items: z.union([schema, z.array(schema)]).optional(),
    oneOf: z.array(schema).optional(),
    anyOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
  }),
);
const rootSchema = z.object({ definitions: z.record(z.string(), schema) });

export type ManifestSchema = z.output<typeof rootSchema>;

let known: ManifestSchema | undefined;

export const manifestSchema = (): ManifestSchema => (known ??= rootSchema.parse(readManifestSchema()));

/** @throws when the schema refers to something that it does not define */
export function resolved(root: ManifestSchema, given: Schema): Schema {
  if (given.$ref === undefined) return given;
  const found = root.definitions[given.$ref.replace('#/definitions/', '')];
  if (!found) throw new Error(`The manifest schema refers to ${given.$ref} and does not define it.`);
  return resolved(root, found);
}

/** A schema and what it joins or offers as alternatives, each resolved. */
export function variants(root: ManifestSchema, given: Schema): readonly Schema[] {
  const whole = resolved(root, given);
  const parts = [...(whole.oneOf ?? []), ...(whole.anyOf ?? []), ...(whole.allOf ?? [])];
  return [whole, ...parts.flatMap((part) => variants(root, part))];
}

/** The forms that an entry of a module type may have; none for a type that the schema does not know. */
export function moduleVariants(root: ManifestSchema, type: string): readonly Schema[] {
  const { items } = root.definitions['ModuleSchema']?.properties?.[type] ?? {};
  return [items ?? []].flat().flatMap((item) => variants(root, item));
}
