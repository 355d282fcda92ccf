import { MINUTE, passTime, SECOND } from '../../../support/pass-time';
import { keysOf, listen, rename } from './listen';

describe('delivery', () => {
  it.each([
    ['deliver', ['INC-1', 'INC-2']],
    ['never', []],
    ['twice', ['INC-1', 'INC-1', 'INC-2', 'INC-2']],
    ['reverse', ['INC-2', 'INC-1']],
  ] as const)('as the switch says: %s', async (events, expected) => {
    const { sandbox, heard } = listen();
    sandbox.forge.setSwitches({ events });
    await rename(sandbox, 'INC-1');
    await rename(sandbox, 'INC-2');
    await sandbox.forge.settle();
    expect(keysOf(heard)).toEqual(expected);
    if (events === 'never')
      expect(sandbox.forge.deliveries()).toMatchObject([{ outcome: 'dropped' }, { outcome: 'dropped' }]);
  });

  it('is late, up to three minutes and out of order, where the switch says so', async () => {
    const { sandbox, heard } = listen();
    sandbox.forge.setSwitches({ events: 'late' });
    for (const key of ['INC-1', 'INC-2', 'INC-3']) await rename(sandbox, key);
    await sandbox.forge.settle();
    await passTime(sandbox, 59 * SECOND);
    expect(heard).toEqual([]);
    expect(sandbox.forge.deliveries().every(({ outcome }) => outcome === 'waiting')).toBe(true);
    for (const count of [1, 2, 3]) {
      await passTime(sandbox, MINUTE);
      expect(heard).toHaveLength(count);
    }
    expect(keysOf(heard)).not.toEqual(['INC-1', 'INC-2', 'INC-3']);
    expect(keysOf(heard).sort()).toEqual(['INC-1', 'INC-2', 'INC-3']);
    expect(sandbox.forge.deliveries().every(({ at, dueAt }) => Date.parse(dueAt) - Date.parse(at) <= 3 * MINUTE)).toBe(
      true,
    );
  });

  it('all comes at once where the clock passes all of it, the earlier first', async () => {
    const { sandbox, heard } = listen();
    sandbox.forge.setSwitches({ events: 'late' });
    for (const key of ['INC-1', 'INC-2', 'INC-3']) await rename(sandbox, key);
    await passTime(sandbox, 3 * MINUTE);
    const { forge } = sandbox;
    const inTime = [...forge.deliveries()].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
    expect(heard.map(({ issue }) => (issue as { id: string }).id)).toEqual(
      inTime.map((delivery) => (delivery.kind === 'event' ? delivery.issueId : null)),
    );
  });

  it('waits as long as before when the clock is moved back', async () => {
    const { sandbox, heard } = listen();
    sandbox.forge.setSwitches({ events: 'late' });
    await rename(sandbox, 'INC-1');
    sandbox.site.clock.set(Date.UTC(2021, 5, 22));
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    await passTime(sandbox, 3 * MINUTE);
    expect(keysOf(heard)).toEqual(['INC-1']);
  });

  it('happens by itself a moment later where the sandbox was told so', async () => {
    const { sandbox, heard } = listen();
    const end = sandbox.forge.startDelivering(5);
    await rename(sandbox, 'INC-1');
    for (let waited = 0; heard.length === 0 && waited < 2_000; waited += 20) await sleep(20);
    expect(heard).toHaveLength(1);
    end();
    await rename(sandbox, 'INC-2');
    await sleep(30);
    expect(heard).toHaveLength(1);
  });

  it('goes on after a snapshot, and ends with a reset', async () => {
    const { sandbox, heard } = listen();
    await rename(sandbox, 'INC-1');
    const saved = sandbox.snapshot();
    sandbox.reset();
    expect(sandbox.forge.deliveries()).toEqual([]);
    await sandbox.forge.settle();
    expect(heard).toEqual([]);
    sandbox.restore(saved);
    await sandbox.forge.settle();
    expect(heard).toHaveLength(1);
  });
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
