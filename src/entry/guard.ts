import { randomUUID } from 'node:crypto';
import { NeedsAuthenticationError, isForgePlatformError } from '@forge/api';
import type { z } from 'zod';
import { failed, succeeded, type Outcome } from '../shared/outcome';
import { FailureError } from '../shared/failure-error';
import { logFailure } from './log';
import { readPlace, type Place } from './place';

type ResolverRequest = { readonly payload: unknown; readonly context: unknown };

/**
 * Makes a resolver of a function: the payload is read by its schema, the place from the context, and every failure leaves
 * as data. The one place where failures are made, so no resolver has a try of its own.
 */
export function guarded<Schema extends z.ZodType, Result>(
  schema: Schema,
  run: (payload: z.output<Schema>, place: Place) => Promise<Result>,
): (request: ResolverRequest) => Promise<Outcome<Result>> {
  return async ({ payload, context }) => {
    try {
      const parsed = schema.safeParse(payload ?? {});
      if (!parsed.success) throw new FailureError('invalid', wrongInput(parsed.error));
      return succeeded(await run(parsed.data, readPlace(context)));
    } catch (error) {
      // The platform asks the person for consent when it sees this error, so it has to reach it.
      if (error instanceof NeedsAuthenticationError) throw error;
      return toFailure(error);
    }
  };
}

function toFailure(error: unknown): Outcome<never> {
  // The platform between us and the products is in trouble.
  if (error instanceof Error && isForgePlatformError(error)) {
    logFailure('platform', error);
    return failed({
      code: 'try-later',
      message: 'Atlassian’s platform did not answer. Try again in a minute; nothing is lost.',
    });
  }
  if (error instanceof FailureError && error.code !== 'unexpected')
    return failed({ code: error.code, message: error.message });
  const logId = randomUUID();
  logFailure('unexpected', error, logId);
  return failed({
    code: 'unexpected',
    message: 'Something went wrong in the app. Nothing that you typed is lost; try again.',
    logId,
  });
}

function wrongInput(error: z.ZodError): string {
  const issue = error.issues[0];
  return `The app cannot read “${issue?.path.join('.') || 'the input'}”: ${issue?.message ?? 'wrong shape'}.`;
}
