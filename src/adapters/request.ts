import type { z } from 'zod';
import { FailureError } from '../shared/failure-error';
import { ProductError } from './product-error';
import type { Method, Send } from './send';

/** Sends and takes only a success. @throws ProductError */
export async function request(send: Send, method: Method, path: string, body?: unknown): Promise<unknown> {
  const answer = await send(method, path, body);
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new ProductError(method, path, answer);
}

/**
 * Sends and reads the answer's body by its schema.
 * @throws ProductError, or FailureError `unexpected` when the answer is of another shape.
 */
export async function fetchAs<Schema extends z.ZodType>(
  send: Send,
  schema: Schema,
  method: Method,
  path: string,
  body?: unknown,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await request(send, method, path, body));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FailureError('unexpected', 'Jira or Confluence answered in a way the app does not know.', {
    cause: `${method} ${path.split('?')[0] ?? ''}: ${where}`,
  });
}

/** As `fetchAs`, but null for 404: not there, or not visible. */
export async function fetchOrNull<Schema extends z.ZodType>(
  send: Send,
  schema: Schema,
  path: string,
): Promise<z.output<Schema> | null> {
  try {
    return await fetchAs(send, schema, 'GET', path);
  } catch (error) {
    if (error instanceof ProductError && error.status === 404) return null;
    throw error;
  }
}
