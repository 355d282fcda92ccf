import type { Actor } from './core/actor';
import type { Exchange } from './core/exchange';
import type { Product } from './core/product';
import type { Admitted, RateLimits } from './limits';
import type { Site } from './site';

type ProductName = Product['name'];
type Parts = {
  readonly site: Site;
  readonly products: Readonly<Partial<Record<ProductName, Product>>>;
  /** Without them nothing is refused. */
  readonly limits?: Pick<RateLimits, 'admit'>;
};
/** Who asks: a function of the app, another program, or the products' own pages, which no limit holds. */
export type Traffic = 'app' | 'program' | 'page';
type Listener = (exchange: Exchange) => void;

/** The one door to the products: whoever asks, every request and its answer is told to the listeners. */
export type ProductDoor = {
  exchange(
    name: ProductName,
    request: Request,
    actor: Actor,
    traffic?: Traffic,
  ): Promise<{ readonly response: Response; readonly exchange: Exchange }>;
  /** @returns a function that ends the listening. */
  onExchange(listener: Listener): () => void;
};

export function createProductDoor({ site, products, limits }: Parts): ProductDoor {
  const listeners = new Set<Listener>();
  /** What is not built is not limited either: the product says so by name. */
  function admit(
    product: Product,
    method: string,
    pathname: string,
    body: unknown,
    traffic: Traffic,
  ): Admitted | Response | null {
    const operation = traffic === 'page' ? undefined : product.operationFor(method, pathname);
    if (!operation || !limits) return null;
    return limits.admit({
      product: product.name,
      operation,
      isCharged: traffic === 'app',
      writtenIssues: product.writtenIssues(method, pathname, body),
    });
  }
  return {
    async exchange(name, request, actor, traffic = 'program') {
      const product = products[name];
      if (!product) throw new Error(`There is no ${name} behind this door.`);
      const startedAt = site.clock.now();
      const realStart = performance.now();
      const { method } = request;
      const url = new URL(request.url);
      const requestBody = await readJson(request.clone());
      const admitted = admit(product, method, url.pathname, requestBody, traffic);
      const isRefused = admitted instanceof Response;
      const response = isRefused ? admitted : await product.fetch(request, actor);
      const responseBody = await readJson(response.clone());
      const points = isRefused ? 0 : pointsOf(product, method, url.pathname, response, responseBody);
      if (!isRefused) admitted?.settle(response, points);
      const exchange: Exchange = {
        product: name,
        method,
        path: `${url.pathname}${url.search}`,
        actor,
        requestBody,
        status: response.status,
        responseBody,
        startedAt,
        durationMs: Math.round((performance.now() - realStart) * 100) / 100,
        points,
      };
      for (const listener of listeners) listener(exchange);
      return { response, exchange };
    },
    onExchange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A refused call costs the base point alone. */
function pointsOf(product: Product, method: string, path: string, response: Response, answer: unknown): number {
  const operation = response.ok ? product.operationFor(method, path) : undefined;
  return operation ? operation.points(answer) : 1;
}

/** The parsed body; null where there is none, and the text itself where it says it is JSON and is not. */
async function readJson(message: Request | Response): Promise<unknown> {
  if (!message.headers.get('content-type')?.includes('json')) return null;
  const text = await message.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
