import type { Turn, TurnStore } from '../../src/ports';
import { takeTurn } from '../../src/workflows/take-turn';

/** Turns in memory, and a clock that moves only when somebody sleeps or the test says so. */
function stage() {
  const stored = new Map<string, Turn<string>>();
  let now = Date.parse('2026-11-21T08:00:00.000Z');
  const turns: TurnStore<string> = {
    claim: async (subject, n, turn) => !stored.has(`${subject}:${n}`) && Boolean(stored.set(`${subject}:${n}`, turn)),
    read: async (subject, n) => {
      const turn = stored.get(`${subject}:${n}`);
      if (!turn) throw new Error('no such turn');
      return turn;
    },
    write: async (subject, n, turn) => void stored.set(`${subject}:${n}`, turn),
  };
  const advance = (ms: number) => void (now += ms);
  const time = { now: () => new Date(now).toISOString(), sleep: async (ms: number) => advance(ms) };
  const take = (waitMs = 0, mayGoOn?: (work: string) => boolean) =>
    takeTurn({ turns, time, subject: '10001', start: 'nothing', waitMs, ...(mayGoOn ? { mayGoOn } : {}) });
  return { take, advance };
}

async function taken(turn: ReturnType<ReturnType<typeof stage>['take']>) {
  const result = await turn;
  if ('finished' in result) throw new Error('It was finished already.');
  return result;
}

test('who comes second while somebody is at it is told to try later', async () => {
  const { take } = stage();
  await taken(take());

  await expect(take(2_000)).rejects.toMatchObject({ code: 'try-later' });
});

test('who comes after it is done gets what came of it', async () => {
  const { take } = stage();
  await (await taken(take())).end('page 7', { done: true });

  expect(await take()).toEqual({ finished: 'page 7' });
});

test('a try that was cut off is taken over after a minute, with what it had noted', async () => {
  const { take, advance } = stage();
  await (await taken(take())).note('title A');
  advance(61_000);

  expect((await taken(take())).earlier).toEqual(['title A']);
});

test('a try that failed is taken over at once', async () => {
  const { take } = stage();
  const first = await taken(take());
  await first.note('title A');
  await first.release();

  expect((await taken(take())).earlier).toEqual(['title A']);
});

test('what was noted may be enough to go on before the minute is over', async () => {
  const { take } = stage();
  await (await taken(take())).note('tickets made');

  expect((await taken(take(0, (work) => work === 'tickets made'))).earlier).toEqual(['tickets made']);
});
