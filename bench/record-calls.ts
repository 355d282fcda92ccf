import type { AppCall } from '../sandbox/core/exchange';
import type { Sandbox } from '../sandbox/sandbox';
import { longestChain, type Span } from './longest-chain';

/** What a job cost. */
export type Cost = {
  /** Calls of functions of the app that called a product. */
  readonly invocations: number;
  /** Calls to the products, as method and path. */
  readonly calls: readonly string[];
  /** Most product calls one after another. */
  readonly chain: number;
  /** Rate-limit points, by hour. */
  readonly points: number;
};

/** Each product call is held back this long, so that what runs side by side can be told from what waits for another. */
const DELAY_MS = 25;

const keyOf = ({ product, method, path }: Pick<AppCall, 'product' | 'method' | 'path'>) =>
  `${product} ${method} ${path.split('?')[0] ?? ''}`;

/** Runs a job and records the product calls that the app makes meanwhile. */
export async function recordCalls(sandbox: Sandbox, job: () => Promise<unknown>): Promise<Cost> {
  const starts = new Map<string, number[]>();
  const stop = sandbox.forge.beforeCall(async (call) => {
    if (call.product === 'kvs') return;
    const key = `${call.product} ${call.method} ${call.path}`;
    starts.set(key, [...(starts.get(key) ?? []), sandbox.site.clock.now()]);
    await new Promise((wake) => setTimeout(wake, DELAY_MS));
  });
  sandbox.forge.clearCalls();
  await job().finally(stop);
  const calls = sandbox.forge.calls();
  const spanOf = (call: AppCall): Span => ({
    // A call that the platform itself refused was never held back.
    start: starts.get(keyOf(call))?.shift() ?? call.startedAt,
    end: call.startedAt + call.durationMs,
  });
  return {
    invocations: new Set(calls.map(({ invocationId }) => invocationId)).size,
    calls: calls.map(keyOf),
    chain: longestChain(calls.map(spanOf)),
    points: calls.reduce((sum, { points }) => sum + points, 0),
  };
}
