import { __requestAtlassianAsApp } from '@forge/api';
import { PartialSuccessError, Queue } from '@forge/events';
import { MINUTE, SECOND } from '../../../support/pass-time';
import { aString, textWith } from '../../expecting';
import { createQueuePlatform, errorOf, numbered } from './queue-platform';

const PUSH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
const bodyOf = (bytes: number) => ({ text: 'x'.repeat(bytes - '{"text":""}'.length) });

/** A push without the checks of the package in front of it. */
async function pushRaw(payload: unknown, changes: Readonly<Record<string, unknown>> = {}, path = PUSH) {
  const request = {
    queueName: 'reminders',
    jobId: 'job-1',
    type: 'avi:forge:app:event',
    schema: 'ari:cloud:ecosystem::forge/app-event-2',
    payload,
    time: new Date().toISOString(),
    ...changes,
  };
  const answer = await __requestAtlassianAsApp(path, { method: 'POST', body: JSON.stringify(request) });
  return { status: answer.status, body: await answer.text() };
}

describe('a push', () => {
  it('puts events into a queue, which reach its consumer when things settle', async () => {
    const { push, heard, forge } = createQueuePlatform();
    const jobId = await push(numbered(2));
    expect(heard).toEqual([]);
    expect(forge.deliveries()).toMatchObject(
      [1, 2].map(() => ({ kind: 'queue', queue: 'reminders', consumer: 'reminding', jobId, outcome: 'waiting' })),
    );
    await forge.settle();
    expect(heard).toHaveLength(2);
    expect(forge.deliveries()).toMatchObject([{ outcome: 'delivered', attempts: 1 }, { outcome: 'delivered' }]);
  });

  it('is refused by the package itself where it is too much', async () => {
    const { run, queue, push, forge } = createQueuePlatform();
    const errors = [
      await errorOf(run(() => queue.push(numbered(51)))),
      await errorOf(run(() => queue.push([]))),
      await errorOf(run(() => queue.push({ body: bodyOf(201 * 1024) }))),
      await errorOf(run(() => queue.push({ body: {}, delayInSeconds: 901 }))),
    ];
    expect(errors.map((error) => error?.name)).toEqual([
      'TooManyEventsError',
      'NoEventsToPushError',
      'PayloadTooBigError',
      'InvalidPushSettingsError',
    ]);
    expect(forge.deliveries()).toEqual([]);
    await push(numbered(50));
    expect(forge.deliveries()).toHaveLength(50);
  });

  it('is refused by the platform as well', async () => {
    const { run, forge } = createQueuePlatform();
    const answers = await run(() =>
      Promise.all([
        pushRaw(numbered(51)),
        pushRaw([{ body: bodyOf(201 * 1024) }]),
        pushRaw(numbered(1), { type: 'avi:other' }),
        pushRaw([{ body: 'text' }]),
        pushRaw(numbered(1), { queueName: 'nobody' }),
        pushRaw(numbered(1), {}, '/webhook/queue/publish/a/b/c/d'),
        pushRaw(numbered(1), {}, PUSH.replace('publish', 'peek')),
      ]),
    );
    expect(answers).toEqual([
      { status: 400, body: textWith('1 to 50 events, not 51') },
      { status: 413, body: textWith('more than 204800 bytes') },
      { status: 400, body: textWith('avi:forge:app:event') },
      { status: 400, body: textWith('body') },
      { status: 400, body: textWith('no consumer of the queue nobody') },
      { status: 501, body: textWith('queues at /webhook/queue/publish/a/b/c/d') },
      { status: 501, body: textWith('queues at /webhook/queue/peek') },
    ]);
    expect(forge.deliveries()).toEqual([]);
  });

  it('of another queue than the manifest knows throws', async () => {
    const { run } = createQueuePlatform();
    const error = await errorOf(run(() => new Queue({ key: 'nobody' }).push({ body: {} })));
    expect(error).toEqual({ name: 'InternalServerError', message: textWith('no consumer of the queue nobody') });
  });

  it.each([
    [55, 'lets in', 2],
    [56, 'keeps out', 1],
  ])('%s seconds for its consumer: an event over 100 KB, it %s', async (timeoutSeconds, _, expected) => {
    const { run, queue, forge } = createQueuePlatform({ timeoutSeconds });
    const failed = await run(async () => {
      const error: unknown = await queue
        .push([{ body: bodyOf(100 * 1024 + 1) }, { body: bodyOf(90 * 1024) }])
        .catch((thrown: unknown) => thrown);
      return error instanceof PartialSuccessError
        ? { message: error.message, jobId: error.result.jobId, why: error.failedEvents.map((one) => one.errorMessage) }
        : null;
    });
    expect(forge.deliveries()).toHaveLength(expected);
    expect(failed).toEqual(
      expected === 2
        ? null
        : { message: 'Failed to process 1 event(s).', jobId: aString, why: [textWith('at most 102400 bytes')] },
    );
  });

  it('takes what it can and says which events it does not take', async () => {
    const { run, forge } = createQueuePlatform();
    const payload = [
      { body: {}, concurrency: { key: 'incident', limit: 0 } },
      { body: {}, delayInSeconds: 900 },
      { body: {}, delayInSeconds: -1 },
    ];
    const answer = await run(() => pushRaw(payload));
    expect(answer).toEqual({ status: 202, body: textWith('"index":2') });
    expect(forge.deliveries()).toHaveLength(1);
  });
});

describe('the number of pushes', () => {
  it('is at most 500 events a minute, over all queues', async () => {
    const { push, run, queue, site, forge } = createQueuePlatform();
    for (let n = 0; n < 10; n += 1) await push(numbered(50));
    expect(await errorOf(run(() => queue.push({ body: {} })))).toMatchObject({ name: 'RateLimitError' });
    expect(await errorOf(run(() => new Queue({ key: 'digests' }).push({ body: {} })))).toMatchObject({
      name: 'RateLimitError',
    });
    expect(forge.deliveries()).toHaveLength(500);
    site.clock.advance(MINUTE);
    await push(numbered(1));
    expect(forge.deliveries()).toHaveLength(501);
  });

  it('is at most 1,000 for all that one invocation leads to', async () => {
    let last: unknown = null;
    const { push, queue, site, heard, forge } = createQueuePlatform({
      consume: async () => {
        site.clock.advance(SECOND);
        last = await errorOf(queue.push({ body: {} }));
      },
    });
    await push({ body: {} });
    await forge.settle();
    expect(last).toMatchObject({ name: 'InvocationLimitReachedError' });
    expect(heard).toHaveLength(1_000);
    await push({ body: {} });
    expect(forge.deliveries().at(-1)).toMatchObject({ outcome: 'waiting' });
  });
});
