import { asApp, asUser, route } from '@forge/api';
import { createGate } from '../../../support/gate';
import { MINUTE, passTime, SECOND } from '../../../support/pass-time';
import { aString, textWith } from '../../expecting';
import { createQueuePlatform, numbered } from './queue-platform';

describe('a consumer', () => {
  it('gets the event as documented, with nobody there', async () => {
    const contexts: unknown[] = [];
    const { push, heard, forge } = createQueuePlatform({ consume: (_, context) => contexts.push(context) });
    const jobId = await push({ body: { incidentId: '10001' }, concurrency: { key: 'incident', limit: 2 } });
    await forge.settle();
    expect(heard).toEqual([
      {
        body: { incidentId: '10001' },
        concurrency: { key: 'incident', limit: 2 },
        queueName: 'reminders',
        jobId,
        eventId: aString,
      },
    ]);
    expect(contexts[0]).toHaveProperty('installContext');
    expect(contexts[0]).not.toHaveProperty('principal');
  });

  it('acts as the app, and as nobody else', async () => {
    const seen: unknown[] = [];
    const path = route`/rest/api/3/issue/${'INC-1'}`;
    const { push, forge } = createQueuePlatform({
      consume: async () => {
        seen.push((await asApp().requestJira(path)).status);
        seen.push(
          await asUser()
            .requestJira(path)
            .catch((error: unknown) => String(error)),
        );
      },
    });
    await push({ body: {} });
    await forge.settle();
    expect(seen).toEqual([200, textWith('Authentication Required')]);
  });

  it('may push further events, which come in the same settling', async () => {
    const { push, queue, numbers, forge } = createQueuePlatform({
      consume: async ({ body }) => {
        if (body['n'] === 1) await queue.push({ body: { n: 2 } });
      },
    });
    await push(numbered(1));
    await forge.settle();
    expect(numbers()).toEqual([1, 2]);
  });
});

describe('events in a queue', () => {
  it('come in no order, each once', async () => {
    const { push, numbers, forge } = createQueuePlatform();
    await push(numbered(5));
    await forge.settle();
    expect(numbers()).not.toEqual([1, 2, 3, 4, 5]);
    expect([...numbers()].sort()).toEqual([1, 2, 3, 4, 5]);
    await forge.settle();
    expect(numbers()).toHaveLength(5);
  });

  it.each([
    ['twice', [1, 1, 2, 2]],
    ['reverse', [2, 1]],
    ['never', []],
  ] as const)('come as the switch says: %s', async (queue, expected) => {
    const { push, numbers, forge } = createQueuePlatform();
    forge.setSwitches({ queue });
    await push(numbered(2));
    await forge.settle();
    expect(queue === 'twice' ? [...numbers()].sort() : numbers()).toEqual(expected);
    if (queue === 'never')
      expect(forge.deliveries()).toMatchObject([{ outcome: 'dropped' }, { outcome: 'dropped', attempts: 0 }]);
  });

  it('that come twice are one event, at the same time', async () => {
    const [first, second] = [createGate(), createGate()];
    const { push, heard, forge } = createQueuePlatform({
      consume: async () => {
        if (heard.length === 1) first.open();
        else second.open();
        await Promise.all([first.opened, second.opened]);
      },
    });
    forge.setSwitches({ queue: 'twice' });
    await push({ body: {} });
    await forge.settle();
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  it('wait until their delay is over', async () => {
    const platform = createQueuePlatform();
    await platform.push({ body: { n: 1 }, delayInSeconds: 900 });
    await platform.push(numbered(1));
    await platform.forge.settle();
    expect(platform.numbers()).toEqual([1]);
    await passTime(platform, 899 * SECOND);
    expect(platform.heard).toHaveLength(1);
    await passTime(platform, SECOND);
    expect(platform.heard[1]).toMatchObject({ body: { n: 1 }, delayInSeconds: 900 });
  });

  it('wait as long as before when the clock is moved back, and the limit by the minute goes along', async () => {
    const platform = createQueuePlatform();
    await platform.push({ body: {}, delayInSeconds: 60 });
    platform.site.clock.set(Date.UTC(2021, 5, 22));
    await platform.forge.settle();
    expect(platform.heard).toEqual([]);
    await passTime(platform, MINUTE);
    expect(platform.heard).toHaveLength(1);
    for (let n = 0; n < 10; n += 1) await platform.push(numbered(50));
    platform.site.clock.set(Date.UTC(2020, 0, 1));
    await expect(platform.push(numbered(1))).rejects.toThrow('Too many requests');
    await passTime(platform, MINUTE);
    await platform.push(numbered(1));
  });

  it('go on after a snapshot, and end with a reset', async () => {
    const { push, queue, run, heard, forge } = createQueuePlatform();
    const jobId = await push(numbered(2));
    const saved = forge.snapshot();
    forge.reset();
    await forge.settle();
    expect(heard).toEqual([]);
    expect(forge.deliveries()).toEqual([]);
    forge.restore(saved);
    expect(forge.deliveries()).toHaveLength(2);
    await forge.settle();
    expect(heard).toHaveLength(2);
    expect(await run(() => queue.getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });
});

describe('the concurrency of events', () => {
  /** A consumer that notes how many of it run at once. */
  function createBusy() {
    const counts = { now: 0, most: 0 };
    const platform = createQueuePlatform({
      consume: async () => {
        counts.now += 1;
        counts.most = Math.max(counts.most, counts.now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        counts.now -= 1;
      },
    });
    return { ...platform, counts };
  }

  it.each([1, 3])('is at most %s for a key', async (limit) => {
    const { push, heard, forge, counts } = createBusy();
    await push(numbered(8, { concurrency: { key: 'incident', limit } }));
    await forge.settle();
    expect(counts.most).toBe(limit);
    expect(heard).toHaveLength(8);
  });

  it('holds for each key alone, and without a key there is none', async () => {
    const { push, forge, counts } = createBusy();
    await push(['a', 'b', 'c'].map((key) => ({ body: {}, concurrency: { key, limit: 1 } })));
    await push(numbered(4));
    await forge.settle();
    expect(counts.most).toBe(7);
  });
});
