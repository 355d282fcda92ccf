import { ANONYMOUS, type Actor } from '../core/actor';
import type { Operation, Product } from '../core/product';
import type { Caller } from './call-log';
import { duringAppCall } from './call-scope';
import type { Fault, OutboundCall } from './faults';
import { appActor, type Invocation, type Platform } from './platform';
import { refusal, scopeRefusal } from './refusals';
import { runOutsideInvocation } from './runtime-globals';
import { isGranted, isImpersonationGranted } from './scopes';

/** A request of the app to a product. `onBehalfOf` is the account that the app named itself, as `asUser(id)` does. */
export type AppRequest = {
  readonly product: Product['name'];
  readonly actingAs: 'user' | 'app' | 'none';
  readonly userId: string | null;
  readonly onBehalfOf: string | null;
  readonly via: Caller['via'];
  /** The invocation that asks; null for a frame. */
  readonly invocation: Pick<Invocation, 'id' | 'pause'> | null;
  /** The official path with its query. */
  readonly path: string;
  readonly init: RequestInit;
};

/** Passes a request on with the right actor, if the manifest's scopes allow it, and writes it down. */
export async function requestProduct(platform: Platform, asked: AppRequest): Promise<Response> {
  const { site, products, log } = platform;
  const url = new URL(asked.path, site.baseUrl);
  const request = new Request(url, asked.init);
  const operation = products[asked.product].operationFor(request.method, url.pathname);
  const actor = actorOf(platform, asked, operation);
  const { product, actingAs, via, invocation } = asked;
  const caller = {
    actingAs,
    accountId: actor && actor.kind !== 'anonymous' ? actor.accountId : null,
    via,
    invocationId: invocation?.id ?? null,
  };

  if (actor) {
    const refused = refuse(platform, asked, operation);
    if (refused) return noted(refused);
    const fault = await prepareCall(platform, via, { product, method: request.method, path: url.pathname });
    if (fault?.kind === 'before') return noted(fault.answer());
    const { response, exchange } = await runOutsideInvocation(() =>
      duringAppCall(() => platform.exchange(product, request, actor, via === 'bridge' ? 'program' : 'app')),
    );
    const answer = fault?.kind === 'after' ? fault.answer() : response;
    const heldBackMs = fault?.kind === 'slow' ? fault.ms : 0;
    log.record({ ...exchange, status: answer.status, durationMs: exchange.durationMs + heldBackMs }, caller);
    if (heldBackMs > 0) await invocation?.pause(heldBackMs);
    return answer;
  }
  return noted(needsAuthentication());

  function noted(answer: Response): Response {
    const { method } = request;
    const path = `${url.pathname}${url.search}`;
    log.record(
      { product, method, path, status: answer.status, startedAt: site.clock.now(), durationMs: 0, points: 0 },
      caller,
    );
    return answer;
  }
}

/** What a call that is about to go out will meet. Only the app's functions meet anything; a frame's calls are a person's. */
async function prepareCall(platform: Platform, via: Caller['via'], call: OutboundCall): Promise<Fault | null> {
  if (via === 'bridge') return null;
  await platform.beforeCall(call);
  return platform.faults.take(call);
}

/** @returns null when nobody is there to act as. */
function actorOf({ site, manifest }: Platform, asked: AppRequest, operation: Operation | undefined): Actor | null {
  if (asked.actingAs === 'none') return ANONYMOUS;
  if (asked.actingAs === 'app') return appActor(site);
  const { userId, onBehalfOf } = asked;
  if (onBehalfOf === null || onBehalfOf === userId) return userId === null ? null : { kind: 'user', accountId: userId };
  // Somebody else than the person of the invocation: only where a scope says so.
  const granted = operation !== undefined && isImpersonationGranted(manifest, operation);
  return granted ? { kind: 'user', accountId: onBehalfOf } : null;
}

function refuse(
  { manifest, switches }: Platform,
  asked: AppRequest,
  operation: Operation | undefined,
): Response | null {
  const { confluenceConnected, unconnectedConfluenceStatus } = switches();
  if (asked.product === 'confluence' && !confluenceConnected) {
    return refusal(unconnectedConfluenceStatus, 'The app is not connected to Confluence on this site.');
  }
  // What is not built is left to the product, which says so by name.
  return asked.actingAs === 'none' || !operation || isGranted(manifest, operation) ? null : scopeRefusal();
}

const needsAuthentication = () => refusal(401, 'Authentication Required', 'NEEDS_AUTHENTICATION_ERR');
