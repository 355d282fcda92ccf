import type { z } from 'zod';
import type { Stored } from '../domain/record';

/** Reads a stored value by its schema; what is of another shape is said to be so and left alone. */
export function readStored<Schema extends z.ZodType>(schema: Schema, value: unknown): Stored<z.output<Schema>> {
  if (value === undefined || value === null) return { kind: 'none' };
  const parsed = schema.safeParse(value);
  return parsed.success ? { kind: 'value', value: parsed.data } : { kind: 'unreadable' };
}
