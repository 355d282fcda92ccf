import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';

/** @throws 400 with one sentence that says what is wrong. */
export function refuse(message: string): never {
  throw new HTTPException(400, { message });
}

/**
 * The JSON body of a request; an empty one reads as `{}`.
 * @throws 415 when it comes as anything but JSON, 400 when it does not fit.
 */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  const type = c.req.header('content-type');
  if (!isJson(type) && !(type === undefined && text === '')) {
    throw new HTTPException(415, { message: 'The control plane takes JSON only: send content-type application/json.' });
  }
  const parsed = schema.safeParse(text === '' ? {} : parseJson(text));
  return parsed.success ? parsed.data : refuse(describeIssues(parsed.error));
}

const isJson = (type: string | undefined) => type?.split(';')[0]?.trim().toLowerCase() === 'application/json';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`The body is not JSON: ${error.message}.`);
    throw error;
  }
}

const describeIssues = ({ issues }: z.ZodError) =>
  issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
