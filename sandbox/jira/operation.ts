import type { z } from 'zod';
import type { Actor } from '../core/actor';
import type { Person } from '../core/people';
import type { Operation } from '../core/product';
import { INVALID_PAYLOAD, refuse } from './errors';
import type { JiraParts } from './parts';

/** One request as an operation reads it. */
export type Call = {
  readonly viewer: Person;
  param(name: string): string;
  query(name: string): string | undefined;
  /** A list, repeated or separated by commas; undefined where the parameter is absent. */
  list(name: string): readonly string[] | undefined;
  /** A whole number that is not negative. */
  number(name: string, fallback: number, greatest?: number): number;
  /** The JSON body. @throws 400 in Jira's words when it does not fit. */
  body<T>(schema: z.ZodType<T>): Promise<T>;
  json(value: unknown, status?: 200 | 201 | 400): Response;
  empty(status: 201 | 204): Response;
};

type Definition = Pick<Operation, 'method' | 'path' | 'scopes'> & {
  readonly points?: Operation['points'];
  /** Official query parameters that are not built: asking for one is refused by its name, never passed over. */
  readonly unbuilt?: readonly string[];
  readonly handle: (call: Call) => Response | Promise<Response>;
};

const READ_POINTS = () => 2;
const WRITE_POINTS = () => 1;
const isError = (answer: unknown) => typeof answer === 'object' && answer !== null && 'errorMessages' in answer;

/** Builds an operation that only somebody who is signed in may call. A read costs one point and one for the object. */
export function operation(
  jira: JiraParts,
  { method, path, scopes, points, unbuilt = [], handle }: Definition,
): Operation {
  return {
    method,
    path,
    scopes,
    points: (answer) => (isError(answer) ? 1 : (points ?? (method === 'GET' ? READ_POINTS : WRITE_POINTS))(answer)),
    handle: (c) => {
      const query = (name: string) => c.req.query(name);
      const asked = unbuilt.find((name) => query(name) !== undefined);
      if (asked !== undefined) refuse(501, [`The sandbox has not built the parameter ${asked} of ${method} ${path}.`]);
      const call: Call = {
        viewer: signedIn(jira, c.env.actor),
        param: (name) => c.req.param(name) ?? refuse(404, [`The path has no ${name}.`]),
        query,
        list: (name) =>
          c.req
            .queries(name)
            ?.flatMap((part) => part.split(','))
            .map((part) => part.trim()),
        number: (name, fallback, greatest) => wholeNumber(name, query(name), fallback, greatest),
        body: (schema) => readBody(c.req.text(), schema),
        json: (value, status = 200) => Response.json(value, { status }),
        empty: (status) => new Response(null, { status }),
      };
      return handle(call);
    },
  };
}

function signedIn({ site }: JiraParts, actor: Actor): Person {
  const person = actor.kind === 'anonymous' ? undefined : site.people.get(actor.accountId);
  return person?.active ? person : refuse(401, ['Client must be authenticated to access this resource.']);
}

function wholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  greatest = Number.MAX_SAFE_INTEGER,
): number {
  if (text === undefined || text === '') return fallback;
  if (!/^\d+$/.test(text)) refuse(400, [`The query parameter '${name}' must be a whole number, not '${text}'.`]);
  return Math.min(Number(text), greatest);
}

async function readBody<T>(text: Promise<string>, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parseJson(await text));
  return parsed.success ? parsed.data : refuse(400, [INVALID_PAYLOAD]);
}

/** @throws 400 when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(400, [INVALID_PAYLOAD]);
    throw error;
  }
}
