import { asUser, route } from '@forge/api';
import { standStill } from '../../support/stand-still';
import { createTinyPlatform } from './tiny-platform';

standStill();

const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
const HOUR = 3_600_000;

describe('waiting in an invocation', () => {
  it('goes by the clock of the sandbox, and ends when that is moved', async () => {
    const { run, site } = createTinyPlatform();
    const order: string[] = [];
    const running = run(async () => {
      setTimeout((word: string) => void order.push(word), 9_000, 'first');
      await sleep(10_000);
      order.push('second');
    });
    await sleep(5);
    expect(order).toEqual([]);
    site.clock.advance(10_000);
    await running;
    expect(order).toEqual(['first', 'second']);
  });

  it('can be taken back, and ends with its invocation', async () => {
    const { run, site } = createTinyPlatform();
    const heard: string[] = [];
    await run(() => {
      clearTimeout(setTimeout(() => void heard.push('taken back'), 5_000));
      setTimeout(() => void heard.push('left over'), 5_000);
    });
    site.clock.advance(HOUR);
    await sleep(5);
    expect(heard).toEqual([]);
  });

  it('is left as it is outside of one', async () => {
    const { site } = createTinyPlatform();
    const timer = setTimeout(() => {
      throw new Error('an hour cannot have passed');
    }, HOUR);
    site.clock.advance(2 * HOUR);
    await sleep(5);
    clearTimeout(timer);
  });
});

describe('skipped waits', () => {
  it('take the sandbox no time, while its clock and what is left of the invocation go on', async () => {
    const { run, forge, site } = createTinyPlatform();
    forge.setSwitches({ waits: 'skip' });
    const from = site.clock.now();
    const passed = await run(async () => {
      await Promise.all([sleep(8_000), sleep(5_000)]);
      await sleep(7_000);
      return Date.now() - from;
    });
    expect(passed).toBe(15_000);
  });

  it('bring an invocation to its limit that waits too long', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setSwitches({ waits: 'skip' });
    await expect(run(() => sleep(26_000))).rejects.toThrow('timed out after 25 seconds');
  });

  it('do not overtake a call that is under way', async () => {
    const { run, forge } = createTinyPlatform();
    forge.setSwitches({ waits: 'skip' });
    const order: string[] = [];
    const end = forge.beforeCall(() => sleep(30));
    await run(() =>
      Promise.all([
        asUser()
          .requestJira(route`/rest/api/3/issue/${'INC-1'}`)
          .then(() => order.push('call')),
        sleep(20_000).then(() => order.push('wait')),
      ]),
    );
    end();
    expect(order).toEqual(['call', 'wait']);
  });
});
