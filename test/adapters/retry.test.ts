import { waitMs, withRetry } from '../../src/adapters/retry';
import type { Answer, Method } from '../../src/adapters/send';

const answer = (status: number, retryAfterSeconds: number | null = null): Answer => ({
  status,
  body: null,
  retryAfterSeconds,
});

/** Answers one after another, with the calls made and the waits taken. */
function scripted(answers: readonly Answer[], remainingMs = 25_000) {
  const waits: number[] = [];
  let calls = 0;
  const send = withRetry(async () => answers[calls++] ?? answer(200), {
    sleep: async (ms) => void waits.push(ms),
    remainingMs: () => remainingMs,
    random: () => 0.5,
  });
  return { call: (method: Method, path = '/rest/api/3/issue/1') => send(method, path), waits, calls: () => calls };
}

test('a refusal for load is repeated after the time the product asks for', async () => {
  const { call, waits } = scripted([answer(429, 7), answer(201)]);

  expect((await call('POST')).status).toBe(201);
  expect(waits).toEqual([7_000 * 1.15]);
});

test('where the product asks for nothing, and again after each try, the wait grows', async () => {
  const silent = scripted([answer(429), answer(429), answer(200)]);
  const asking = scripted([answer(429, 1), answer(429, 1), answer(200)]);

  await silent.call('GET');
  await asking.call('GET');

  expect(silent.waits).toEqual([2_300, 4_600]);
  expect(asking.waits).toEqual([1_150, 2_300]);
});

test.each([0, 0.5, 1])('it never comes back before it may, whatever the jitter (%d)', (random) => {
  expect(waitMs(7, 1, random)).toBeGreaterThanOrEqual(7_000);
  expect(waitMs(0, 1, random)).toBeGreaterThanOrEqual(1_000);
});

test('after a server error what may happen twice is repeated, and what may not is not', async () => {
  const read = scripted([answer(503), answer(200)]);
  const write = scripted([answer(503), answer(200)]);
  const link = scripted([answer(503), answer(200)]);
  const property = scripted([answer(503), answer(200)]);

  expect((await read.call('GET')).status).toBe(200);
  expect((await link.call('POST', '/rest/api/3/issueLink')).status).toBe(200);
  expect((await property.call('PUT')).status).toBe(200);
  expect((await write.call('POST')).status).toBe(503);
});

test('a wait that the invocation would not survive is not begun', async () => {
  const { call, waits } = scripted([answer(429, 30), answer(200)]);

  expect((await call('GET')).status).toBe(429);
  expect(waits).toEqual([]);
});

test('it gives up after four tries', async () => {
  const { call, calls } = scripted(
    Array.from({ length: 9 }, () => answer(429)),
    1_000_000,
  );

  expect((await call('GET')).status).toBe(429);
  expect(calls()).toBe(4);
});
