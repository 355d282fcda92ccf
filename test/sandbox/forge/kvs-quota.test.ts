import { kvs, WhereConditions } from '@forge/kvs';
import { standStill } from '../../support/stand-still';
import { createTinyPlatform } from './tiny-platform';

standStill();

/** `done`, or the code and status of storage's error. */
const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { code, responseDetails } = Object(error) as { code?: unknown; responseDetails?: { status?: unknown } };
      return [responseDetails?.status, code];
    },
  );
const TOO_MUCH = [429, 'RATE_LIMIT_EXCEEDED'];

describe('the quotas of storage', () => {
  it('count requests by the second', async () => {
    const { run, limits, site } = createTinyPlatform();
    limits.setNumbers({ storageRequestsPerSecond: 2 });
    const three = () => run(() => Promise.all([1, 2, 3].map((n) => outcome(kvs.get(`key-${n}`)))));
    expect(await three()).toEqual(['done', 'done', TOO_MUCH]);
    site.clock.advance(1_000);
    expect(await three()).toEqual(['done', 'done', TOO_MUCH]);
  });

  it('count what is written by the minute, in units of 10 KB', async () => {
    const { run, limits, site } = createTinyPlatform();
    limits.setNumbers({ storageWriteUnitsPerMinute: 4 });
    const big = 'x'.repeat(25 * 1024);
    const seen = await run(async () => [
      await outcome(kvs.set('big', big)),
      await outcome(kvs.set('small', 1)),
      await outcome(kvs.set('small', 2)),
      await outcome(kvs.get('small')),
    ]);
    expect(seen).toEqual(['done', 'done', TOO_MUCH, 'done']);
    site.clock.advance(60_000);
    expect(await run(async () => [await outcome(kvs.set('small', 3)), await kvs.get('small')])).toEqual(['done', 3]);
  });

  it('count what is read by the minute, and a batch once', async () => {
    const { run, limits } = createTinyPlatform();
    await run(() => kvs.set('big', 'x'.repeat(15 * 1024)));
    limits.setNumbers({ storageReadUnitsPerMinute: 3 });
    const seen = await run(async () => [
      await outcome(kvs.batchGet([{ key: 'one' }, { key: 'two' }, { key: 'three' }])),
      await outcome(kvs.get('big')),
      await outcome(kvs.get('big')),
      await outcome(kvs.set('other', 1)),
    ]);
    expect(seen).toEqual(['done', 'done', TOO_MUCH, 'done']);
  });

  it('begin anew with a fresh installation', async () => {
    const { run, limits, forge } = createTinyPlatform();
    limits.setNumbers({ storageWriteUnitsPerMinute: 1 });
    const two = () => run(async () => [await outcome(kvs.set('a', 1)), await outcome(kvs.set('b', 1))]);
    expect(await two()).toEqual(['done', TOO_MUCH]);
    forge.reset();
    expect(await two()).toEqual(['done', TOO_MUCH]);
  });
});

describe('a query that lags behind', () => {
  const keys = async () =>
    (await kvs.query().where('key', WhereConditions.beginsWith('item:')).getMany()).results.map(
      ({ key, value }) => `${key}=${String(value)}`,
    );

  it('shows keys as they were, while reading one shows what is', async () => {
    const { run, forge, site } = createTinyPlatform();
    await run(async () => {
      await kvs.set('item:changed', 'old');
      await kvs.set('item:deleted', 'old');
    });
    forge.setSwitches({ queryLagMs: 5_000 });
    await run(async () => {
      await kvs.set('item:changed', 'new');
      await kvs.set('item:changed', 'newer');
      await kvs.delete('item:deleted');
      await kvs.set('item:made', 'new');
    });
    expect(await run(keys)).toEqual(['item:changed=old', 'item:deleted=old']);
    expect(await run(() => kvs.get('item:changed'))).toBe('newer');
    site.clock.advance(5_000);
    expect(await run(keys)).toEqual(['item:changed=newer', 'item:made=new']);
  });
});
