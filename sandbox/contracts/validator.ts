import type { ErrorObject } from 'ajv';

/** What ajv makes of a schema. */
export type Validator = {
  (value: unknown): unknown;
  errors?: readonly ErrorObject[] | null | undefined;
};
