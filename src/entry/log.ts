import { ProductError } from '../adapters/product-error';
import { FailureError } from '../shared/failure-error';

/** Logs what went wrong by code and operation. Never a message: it may hold names or text of a ticket. */
export function logFailure(what: string, cause: unknown, logId?: string): void {
  console.error(JSON.stringify({ what, ...(logId ? { logId } : {}), ...describe(cause) }));
}

function describe(cause: unknown): Record<string, unknown> {
  if (cause instanceof ProductError) return { code: cause.code, operation: cause.operation };
  if (cause instanceof FailureError)
    return { code: cause.code, ...(typeof cause.cause === 'string' ? { at: cause.cause } : {}) };
  return cause instanceof Error
    ? {
        error: cause.name,
        at: cause.stack
          ?.split('\n')
          .find((line) => line.includes(' at '))
          ?.trim(),
      }
    : {};
}
