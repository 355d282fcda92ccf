import type { ProductContext } from '../core/product';

/** An answer that refuses a request, with Jira's own error body. */
export type Refusal = Error & {
  readonly status: RefusalStatus;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
};
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 501;

/** Ends a request with sentences about the whole of it, and sentences by field. */
export function refuse(
  status: RefusalStatus,
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): never {
  const text = [...errorMessages, ...Object.entries(errors).map(([field, sentence]) => `${field}: ${sentence}`)].join(
    ' ',
  );
  throw Object.assign(new Error(text), { status, errorMessages, errors });
}

/** True for what `refuse` throws; its message says the same as the answer would. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'status' in error && 'errorMessages' in error && 'errors' in error;

export const errorCollection = ({ errorMessages, errors }: Refusal) => ({ errorMessages, errors });

/** Makes Jira's JSON of anything thrown. What is no refusal is a fault of the sandbox and says so. */
export function answerError(error: unknown, c: ProductContext): Response {
  if (isRefusal(error)) return c.json(errorCollection(error), error.status);
  const message = error instanceof Error ? error.message : String(error);
  return c.json({ errorMessages: [`Internal server error of the sandbox: ${message}`], errors: {} }, 500);
}

export const ISSUE_NOT_FOUND = 'Issue does not exist or you do not have permission to see it.';
export const INVALID_PAYLOAD = 'Invalid request payload. Refer to the REST API documentation and try again.';
