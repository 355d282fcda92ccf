import { kvs, WhereConditions } from '@forge/kvs';
import { createTinyPlatform } from './tiny-platform';
import { textWith } from '../expecting';

const HOUR = 3_600_000;

/** The code of the error that storage answers. */
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? error.code : error;
};

const deep = (levels: number): unknown => (levels === 0 ? 'end' : [deep(levels - 1)]);

describe('storage', () => {
  it('keeps, overwrites and deletes', async () => {
    const { run } = createTinyPlatform();
    const seen = await run(async () => {
      await kvs.set('a', { v: 1 });
      const first = await kvs.get('a');
      const previous = await kvs.set('a', { v: 2 }, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
      await kvs.delete('a');
      await kvs.delete('a');
      return { first, previous, gone: (await kvs.get('a')) === undefined };
    });
    expect(seen).toEqual({ first: { v: 1 }, previous: { key: 'a', value: { v: 1 } }, gone: true });
  });

  it('refuses keys and values that the platform refuses', async () => {
    const { run } = createTinyPlatform();
    const codes = await run(async () => [
      await codeOf(kvs.set('with/slash', 1)),
      await codeOf(kvs.set('', 1)),
      await codeOf(kvs.set('x'.repeat(501), 1)),
      await codeOf(kvs.set('big', 'x'.repeat(240 * 1024))),
      await codeOf(kvs.set('deep', deep(32))),
      await codeOf(kvs.set('missing', undefined)),
      await codeOf(kvs.set('ttl', 1, { ttl: { value: 366, unit: 'DAYS' }, keyPolicy: 'OVERRIDE' })),
      await codeOf(kvs.set('x'.repeat(500), deep(31))),
      await codeOf(kvs.set('settings:10001:3 #a-b_c.d', 'x'.repeat(240 * 1024 - 2))),
    ]);
    const refused = [
      'INVALID_KEY',
      'KEY_TOO_SHORT',
      'KEY_TOO_LONG',
      'MAX_SIZE',
      'MAX_DEPTH',
      'INVALID_VALUE',
      'INVALID_TTL',
    ];
    expect(codes).toEqual([...refused, null, null]);
  });

  it('lets expired keys linger for two days, or not', async () => {
    const { run, site, forge } = createTinyPlatform();
    const claim = () =>
      run(() => codeOf(kvs.set('claim', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 1, unit: 'HOURS' } })));
    expect(await claim()).toBeNull();
    site.clock.advance(47 * HOUR);
    expect(await claim()).toBe('KEY_CONFLICT');
    site.clock.advance(3 * HOUR);
    expect(await claim()).toBeNull();
    site.clock.advance(2 * HOUR);
    forge.setSwitches({ expiredKeysLinger: false });
    expect(await run(async () => (await kvs.get('claim')) ?? null)).toBeNull();
    expect(await claim()).toBeNull();
  });

  it('pages through keys by prefix', async () => {
    const { run } = createTinyPlatform();
    const pages = await run(async () => {
      for (const key of ['b:2', 'a:1', 'b:1', 'b:3']) await kvs.set(key, key);
      const query = () => kvs.query().where('key', WhereConditions.beginsWith('b:')).limit(2);
      const first = await query().getMany();
      const second = await query()
        .cursor(first.nextCursor ?? '')
        .getMany();
      return {
        first: first.results.map(({ key }) => key),
        second,
        tooMany: await codeOf(kvs.query().limit(101).getMany()),
      };
    });
    expect(pages).toMatchObject({
      first: ['b:1', 'b:2'],
      second: { results: [{ key: 'b:3', value: 'b:3' }] },
      tooMany: 'QUERY_LIMIT_INVALID',
    });
    expect(pages).not.toHaveProperty('second.nextCursor');
  });

  it('does batches key by key and transactions whole', async () => {
    const { run } = createTinyPlatform();
    const seen = await run(async () => {
      const set = await kvs.batchSet([
        { key: 'a', value: 1 },
        { key: 'b/c', value: 2 },
      ]);
      const got = await kvs.batchGet([{ key: 'a' }, { key: 'z' }]);
      const broken = await codeOf(kvs.transact().set('c', 3).set('d/e', 4).execute());
      const untouched = (await kvs.get('c')) ?? null;
      await kvs.transact().set('c', 3).delete('a').execute();
      return { set, got, broken, untouched, c: await kvs.get('c'), a: (await kvs.get('a')) ?? null };
    });
    expect(seen).toMatchObject({
      set: { successfulKeys: [{ key: 'a' }], failedKeys: [{ key: 'b/c', error: { code: 'INVALID_KEY' } }] },
      got: { successfulKeys: [{ key: 'a', value: 1 }], failedKeys: [{ key: 'z', error: { code: 'KEY_NOT_FOUND' } }] },
      broken: 'INVALID_KEY',
      untouched: null,
      c: 3,
      a: null,
    });
  });

  it('says by name what is not built, and needs its scope', async () => {
    const entity = createTinyPlatform();
    await expect(entity.run(() => kvs.entity('x').get('a'))).rejects.toMatchObject({
      code: 501,
      message: textWith('/api/v1/entity/get'),
    });
    await expect(entity.run(() => kvs.getSecret('a'))).rejects.toMatchObject({ code: 501 });
    const unscoped = createTinyPlatform({ manifest: { scopes: [] } });
    await expect(unscoped.run(() => kvs.get('a'))).rejects.toMatchObject({ code: 401 });
  });

  it('comes back with a snapshot', async () => {
    const { run, forge } = createTinyPlatform();
    await run(() => kvs.set('a', 1));
    const saved = forge.snapshot();
    await run(() => kvs.set('a', 2));
    forge.restore(saved);
    expect(await run(() => kvs.get('a'))).toBe(1);
    forge.reset();
    expect(await run(async () => (await kvs.get('a')) ?? null)).toBeNull();
  });
});
