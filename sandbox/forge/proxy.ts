import { z } from 'zod';
import type { OutboundCall } from './faults';
import type { Invocation, Platform } from './platform';
import { requestProduct } from './product-proxy';
import { notBuilt } from './refusals';

const metaSchema = z.looseObject({
  type: z.string(),
  provider: z.enum(['user', 'app', 'none']).optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
  contextAri: z.string().optional(),
});
const initSchema = z.looseObject({
  method: z.string().optional(),
  headers: z.custom<HeadersInit>((value) => value === undefined || typeof value === 'object').optional(),
  body: z.string().nullish(),
});

/** `__forge_fetch__` of one invocation: everything that the app asks of the outside comes through here. */
export async function forgeFetch(
  platform: Platform,
  invocation: Invocation,
  rawMeta: unknown,
  rawPath: unknown,
  rawInit: unknown,
): Promise<Response> {
  if (invocation.ended) return neverAnswered(String(rawPath));
  const answer = await platform.waits.during(() => fetchOutside(platform, invocation, rawMeta, rawPath, rawInit));
  return invocation.ended ? suspended() : answer;
}

async function fetchOutside(
  platform: Platform,
  invocation: Invocation,
  rawMeta: unknown,
  rawPath: unknown,
  rawInit: unknown,
): Promise<Response> {
  const meta = metaSchema.parse(rawMeta);
  const path = z.string().parse(rawPath);
  const { method, headers, body } = initSchema.parse(rawInit ?? {});
  const { type, provider = 'none', remote, accountId } = meta;
  if (type === 'kvs')
    return requestOwn(platform, invocation, { product: 'kvs', path }, () => platform.kvs.request(path, body ?? ''));
  if (type === 'fpp' && !meta.contextAri && (remote === 'jira' || remote === 'confluence')) {
    return requestProduct(platform, {
      product: remote,
      actingAs: provider,
      userId: invocation.accountId,
      onBehalfOf: accountId ?? null,
      via: 'function',
      invocation,
      path,
      init: { method: method ?? 'GET', headers: headers ?? {}, body: body ?? null },
    });
  }
  if (type === 'fpp' && remote === 'stargate' && provider === 'app' && path.startsWith('/webhook/queue/')) {
    return requestOwn(platform, invocation, { product: 'queue', path }, () =>
      platform.queues.request(path, body ?? '', invocation.originId),
    );
  }
  return notBuilt(`requests of type ${type} to ${remote ?? meta.contextAri ?? 'nowhere'} (${path})`);
}

/** A call to what the platform offers itself. */
async function requestOwn(
  platform: Platform,
  invocation: Invocation,
  place: Pick<OutboundCall, 'product' | 'path'>,
  answerIt: () => Response | Promise<Response>,
): Promise<Response> {
  const call: OutboundCall = { ...place, method: 'POST' };
  await platform.beforeCall(call);
  const fault = platform.faults.take(call);
  if (fault?.kind === 'before') return fault.answer();
  const answer = await answerIt();
  if (fault?.kind === 'slow') await invocation.pause(fault.ms);
  return fault?.kind === 'after' ? fault.answer() : answer;
}

/** The platform suspends work that outlives its invocation: what was not awaited gets no answer. */
function neverAnswered(path: string): Promise<Response> {
  process.stderr.write(
    `The app asked for ${path} after its invocation had ended; the platform leaves such work unanswered.\n`,
  );
  return suspended();
}

const suspended = () => new Promise<Response>(() => undefined);
