import type { z } from 'zod';
import { refuse, refuseParameter } from './errors';

const MOST_BYTES = 5 * 1024 * 1024;

/** The JSON body of a request. @throws 400 when it does not fit, 413 over 5 MB, 415 when it is not sent as JSON. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') refuse(415, `Content-Type '${type ?? ''}' is not supported; send application/json.`);
  const text = await request.text();
  if (Buffer.byteLength(text) > MOST_BYTES) refuse(413, 'The request is too large in size (over 5 MB).');
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : refuseParameter(describe(parsed.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return refuseParameter(`The request body is not JSON: ${error.message}`);
    throw error;
  }
}

const describe = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) => `Provided value for '${path.join('.') || 'body'}' is not valid: ${message}`)
    .join(' ');
