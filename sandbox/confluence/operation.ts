import type { z } from 'zod';
import type { Actor } from '../core/actor';
import type { Person } from '../core/people';
import type { Operation, ProductContext } from '../core/product';
import { refuse } from './errors';
import type { ConfluenceParts, View } from './parts';
import { WRITE_POINTS } from './points';
import { readParameters, type Parameters } from './read-parameters';
import { readBody } from './read-body';

/** One request as an operation reads it. */
export type Call = Parameters & {
  readonly view: View;
  readonly url: URL;
  /** The JSON body. @throws 400 when it does not fit, 413 over 5 MB, 415 when it is not sent as JSON. */
  body<T>(schema: z.ZodType<T>): Promise<T>;
};

type Definition = Pick<Operation, 'method' | 'path' | 'scopes'> & {
  readonly points?: Operation['points'];
  readonly handle: (call: Call) => Response | Promise<Response>;
};

/** Builds an operation that only somebody who is signed in may call. A read costs one point and one for the object. */
export function operation(
  confluence: ConfluenceParts,
  { method, path, scopes, points, handle }: Definition,
): Operation {
  return {
    method,
    path,
    scopes,
    points: points ?? (method === 'GET' ? () => 2 : WRITE_POINTS),
    handle: (c) => handle(readCall(confluence, c)),
  };
}

const readCall = (confluence: ConfluenceParts, c: ProductContext): Call => ({
  ...readParameters(c),
  view: { confluence, viewer: signedIn(confluence, c.env.actor) },
  url: new URL(c.req.url),
  body: (schema) => readBody(c.req.raw, schema),
});

function signedIn({ site }: ConfluenceParts, actor: Actor): Person {
  const person = actor.kind === 'anonymous' ? undefined : site.people.get(actor.accountId);
  return person?.active ? person : refuse(401, 'Client must be authenticated to access this resource.');
}

export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json(value, { headers });

export const noContent = (): Response => new Response(null, { status: 204 });
