import { InvocationError } from '@forge/events';
import { HOUR, passTime } from '../../../support/pass-time';
import { createQueuePlatform, errorOf, numbered, type QueuePlatform } from './queue-platform';

const statsOf = ({ run, queue }: QueuePlatform, jobId: string) => run(() => queue.getJob(jobId).getStats());

describe('a job', () => {
  it('says how many of its events are done', async () => {
    const platform = createQueuePlatform({ consume: ({ body }) => (body['n'] === 3 ? new InvocationError() : null) });
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const jobId = await platform.push(numbered(3));
    expect(await statsOf(platform, jobId)).toEqual({ success: 0, inProgress: 3, failed: 0 });
    await platform.forge.settle();
    expect(await statsOf(platform, jobId)).toEqual({ success: 2, inProgress: 1, failed: 0 });
    await passTime(platform, 25 * HOUR);
    spoken.mockRestore();
    expect(await statsOf(platform, jobId)).toEqual({ success: 2, inProgress: 0, failed: 1 });
  });

  it('counts an event once that is delivered twice', async () => {
    const platform = createQueuePlatform();
    platform.forge.setSwitches({ queue: 'twice' });
    const jobId = await platform.push(numbered(2));
    await platform.forge.settle();
    expect(await statsOf(platform, jobId)).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('that is cancelled leaves what has not begun, and its retries', async () => {
    const platform = createQueuePlatform({
      consume: async ({ body, jobId }) => {
        if (body['n'] === 0) await platform.queue.cancel(jobId);
        return new InvocationError();
      },
    });
    const late = await platform.push(numbered(2, { delayInSeconds: 60 }));
    await platform.run(() => platform.queue.getJob(late).cancel());
    const running = await platform.push({ body: { n: 0 } });
    await platform.forge.settle();
    await passTime(platform, HOUR);
    expect(platform.numbers()).toEqual([0]);
    expect(platform.forge.deliveries()).toMatchObject([
      { jobId: late, outcome: 'cancelled', attempts: 0 },
      { jobId: late, outcome: 'cancelled', attempts: 0 },
      { jobId: running, outcome: 'cancelled', attempts: 1 },
    ]);
    expect(await statsOf(platform, late)).toEqual({ success: 0, inProgress: 0, failed: 2 });
  });

  it('that is cancelled by one of its events leaves those that wait for their turn', async () => {
    const platform = createQueuePlatform({ consume: ({ jobId }) => platform.queue.cancel(jobId) });
    await platform.push(numbered(3, { concurrency: { key: 'one', limit: 1 } }));
    await platform.forge.settle();
    expect(platform.heard).toHaveLength(1);
    expect(platform.forge.deliveries().map(({ outcome }) => outcome)).toEqual(['cancelled', 'delivered', 'cancelled']);
  });

  it('is known to its own queue alone', async () => {
    const platform = createQueuePlatform();
    const jobId = await platform.push(numbered(1));
    const { Queue } = await import('@forge/events');
    const errors = [
      await errorOf(platform.run(() => platform.queue.getStats('nothing'))),
      await errorOf(platform.run(() => platform.queue.cancel('nothing'))),
      await errorOf(platform.run(() => new Queue({ key: 'digests' }).getStats(jobId))),
    ];
    expect(errors.map((error) => error?.name)).toEqual(Array(3).fill('JobDoesNotExistError'));
  });
});
