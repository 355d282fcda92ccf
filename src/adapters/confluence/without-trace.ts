import { FailureError } from '../../shared/failure-error';

/** The same failure without the path it happened at, which the log would show. */
export async function withoutTrace<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { code, message, hadNoEffect } = error;
    throw new FailureError(code, message, { hadNoEffect });
  }
}
