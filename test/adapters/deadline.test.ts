import { withDeadline } from '../../src/adapters/deadline';
import type { Answer } from '../../src/adapters/send';

const ANSWER: Answer = { status: 200, body: null, retryAfterSeconds: null };

/** A call under a deadline, with the timer in the test's hand. */
function underDeadline(remainingMs: number, answer: Promise<Answer>) {
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  let stopped = 0;
  let sent = 0;
  const send = withDeadline(
    async () => {
      sent += 1;
      return answer;
    },
    {
      remainingMs: () => remainingMs,
      after: (ms, run) => {
        timers.push({ ms, run });
        return () => void (stopped += 1);
      },
    },
  );
  return { call: () => send('POST', '/rest/api/3/issue/bulk?x=1'), timers, stopped: () => stopped, sent: () => sent };
}

test('a call that is answered in time is left alone, and its timer is taken back', async () => {
  const { call, timers, stopped } = underDeadline(25_000, Promise.resolve(ANSWER));

  expect(await call()).toBe(ANSWER);
  expect(timers.map(({ ms }) => ms)).toEqual([22_000]);
  expect(stopped()).toBe(1);
});

test('a call that is not is given up while there is time to say so, and may have had an effect', async () => {
  const { call, timers } = underDeadline(10_000, new Promise<Answer>(() => undefined));
  const calling = call();
  timers[0]?.run();

  await expect(calling).rejects.toMatchObject({
    code: 'try-later',
    hadNoEffect: false,
    cause: 'POST /rest/api/3/issue/bulk was not answered in time',
  });
});

test('a call that cannot be answered in time any more is not begun', async () => {
  const { call, sent } = underDeadline(2_500, Promise.resolve(ANSWER));

  await expect(call()).rejects.toMatchObject({ code: 'try-later', hadNoEffect: true });
  expect(sent()).toBe(0);
});
