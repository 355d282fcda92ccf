import { Hono, type Context } from 'hono';
import type { Actor } from './actor';

export type ProductEnv = { Bindings: { actor: Actor } };
export type ProductContext = Context<ProductEnv>;

/**
 * One REST operation of a product.
 * `path` is the official one, with `{name}` for parameters. `scopes` lists the alternatives: one of the inner lists must
 * be granted whole. `points` counts the rate-limit points of an answered call from its JSON (writes cost 1 in all).
 */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly scopes: readonly (readonly string[])[];
  readonly points: (answer: unknown) => number;
  readonly handle: (c: ProductContext) => Response | Promise<Response>;
};

export type Product = {
  readonly name: 'jira' | 'confluence';
  readonly operations: readonly Operation[];
  /** Answers a request whose URL path is the product's own, acting as `actor`. */
  fetch(request: Request, actor: Actor): Promise<Response>;
  /** The operation that would answer, or undefined where nothing is built. */
  operationFor(method: string, pathname: string): Operation | undefined;
  /** Ids of the issues that a request writes to, for the limits that go by issue. */
  writtenIssues(method: string, pathname: string, body: unknown): readonly string[];
};

export type ProductParts = {
  readonly name: Product['name'];
  readonly operations: readonly Operation[];
  /** Makes the product's own error answer of anything thrown by an operation. */
  readonly onError: (error: unknown, c: ProductContext) => Response;
  /** None unless it is given. */
  readonly writtenIssues?: Product['writtenIssues'];
};

/** Builds a product of its operations. A path that is not built answers 501 with its name, never an empty success. */
export function createProduct({ name, operations, onError, writtenIssues = () => [] }: ProductParts): Product {
  const app = new Hono<ProductEnv>();
  // Literal paths come before parameters, as the products resolve them (`issue/bulk` is no issue key).
  const ordered = [...operations].sort((a, b) => specificity(b.path) - specificity(a.path));
  for (const operation of ordered) app.on(operation.method, honoPath(operation.path), operation.handle);
  app.notFound((c) =>
    c.json(
      { errorMessages: [`The sandbox has not built ${c.req.method} ${new URL(c.req.url).pathname}.`], errors: {} },
      501,
    ),
  );
  app.onError((error, c) => onError(error, c));

  const matchers = ordered.map((operation) => ({ operation, pattern: pathPattern(operation.path) }));
  return {
    name,
    operations,
    fetch: async (request, actor) => app.fetch(request, { actor }),
    operationFor: (method, pathname) =>
      matchers.find(({ operation, pattern }) => operation.method === method && pattern.test(pathname))?.operation,
    writtenIssues,
  };
}

const honoPath = (path: string) =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) => `:${name.replace(/[^A-Za-z0-9]/g, '_')}`);

const pathPattern = (path: string) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

const specificity = (path: string) =>
  path.split('/').reduce((sum, segment) => sum * 2 + (segment.startsWith('{') ? 0 : 1), 1);
