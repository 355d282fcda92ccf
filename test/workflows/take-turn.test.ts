import type { Turn, TurnStore } from '../../src/ports';
import { takeTurn } from '../../src/workflows/take-turn';

/** Turns in memory, and a clock that moves only when somebody sleeps or the test says so. */
function stage() {
  const stored = new Map<string, Turn<string>>();
  let head = 1;
  let now = Date.parse('2026-11-21T08:00:00.000Z');
  const turns: TurnStore<string> = {
    claim: async (subject, n, turn) => !stored.has(`${subject}:${n}`) && Boolean(stored.set(`${subject}:${n}`, turn)),
    read: async (subject, n) => stored.get(`${subject}:${n}`) ?? null,
    write: async (subject, n, turn) => void stored.set(`${subject}:${n}`, turn),
    readHead: async () => head,
    noteHead: async (_, n) => void (head = n),
  };
  const advance = (ms: number) => void (now += ms);
  const time = { now: () => new Date(now).toISOString(), sleep: async (ms: number) => advance(ms) };
  const take = (waitMs = 0, mayGoOn: (work: string) => boolean = () => false) =>
    takeTurn({
      turns,
      time,
      log: () => undefined,
      subject: '10001',
      start: 'nothing',
      waitMs,
      isOver: (work) => work !== 'page 7, unfinished',
      mayGoOn,
    });
  return { take, advance, head: () => head };
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

test('what was ended as done is gone on with by a caller for whom it is not over', async () => {
  const { take } = stage();
  await (await taken(take())).end('page 7, unfinished', { done: true });

  expect((await taken(take())).earlier).toEqual(['page 7, unfinished']);
});

test('tries that came to nothing leave nothing behind, and later ones begin where the last one was', async () => {
  const { take, head } = stage();
  for (let n = 0; n < 50; n += 1) await (await taken(take())).release();

  const turn = await taken(take());

  expect(turn.earlier).toEqual([]);
  expect(head()).toBe(51);
});
