import { z } from 'zod';

const which = {
  match: z.strictObject({
    product: z.enum(['jira', 'confluence', 'kvs', 'queue']).optional(),
    method: z.string().optional(),
    path: z.string().optional(),
  }),
  times: z.number().int().positive(),
  skip: z.number().int().nonnegative().optional(),
};

const failing = {
  ...which,
  status: z.number().int().min(400).max(599).optional(),
  retryAfterSeconds: z.number().int().nonnegative().optional(),
};

/** A rule by which calls of the app's functions meet trouble. */
export const faultSchema = z.discriminatedUnion('fault', [
  z.strictObject({ ...failing, fault: z.literal('before') }),
  z.strictObject({ ...failing, fault: z.literal('after') }),
  z.strictObject({ ...which, fault: z.literal('slow'), ms: z.number().int().positive() }),
]);
