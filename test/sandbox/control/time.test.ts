import { Queue } from '@forge/events';
import { z } from 'zod';
import { createControl } from '../../../sandbox/control';
import { textWith } from '../expecting';
import { asPerson, sandboxWith } from '../sandbox-with';

const ROBIN = '712020:robin-responder';
const MINUTE = 60_000;
const answerSchema = z.object({
  deliveries: z.array(z.looseObject({ kind: z.string(), outcome: z.string() })).default([]),
  error: z.string().optional(),
});

/** The control plane over an app that listens to issues, and pushes to its queue what its schedule tells it to. */
function start() {
  const heard: string[] = [];
  const queue = new Queue({ key: 'reminders' });
  const sandbox = sandboxWith({
    modules: {
      trigger: [{ key: 'changes', function: 'onIssueEvent', events: ['avi:jira:updated:issue'] }],
      consumer: [{ key: 'reminding', queue: 'reminders', function: 'onReminder' }],
      scheduledTrigger: [{ key: 'daily', function: 'onSchedule', interval: 'day' }],
    },
    functions: {
      onIssueEvent: () => void heard.push('event'),
      onReminder: () => void heard.push('reminder'),
      onSchedule: async () => {
        heard.push('schedule');
        await queue.push({ body: {}, delayInSeconds: 600 });
      },
    },
  });
  const control = createControl(sandbox);
  const call = async (method: string, path: string, body?: unknown) => {
    const json = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await control.request(path, body === undefined ? { method } : json);
    return { status: response.status, ...answerSchema.parse(await response.json()) };
  };
  return { sandbox, heard, call, advance: (advanceMs: number) => call('POST', '/clock', { advanceMs }) };
}

test('what is due happens when the clock is moved past it', async () => {
  const { sandbox, heard, call, advance } = start();
  await call('POST', '/switches', { events: 'late' });
  await asPerson(sandbox, ROBIN, 'PUT', '/rest/api/3/issue/INC-1', { fields: { summary: 'Renamed' } });
  await call('POST', '/settle', {});
  expect(heard).toEqual([]);
  await advance(3 * MINUTE);
  expect(heard).toEqual(['event']);
  await advance(2 * MINUTE);
  expect(heard).toEqual(['event', 'schedule']);
  await advance(9 * MINUTE);
  expect(heard).toEqual(['event', 'schedule']);
  await call('POST', '/clock', { now: sandbox.site.clock.now() + MINUTE });
  expect(heard).toEqual(['event', 'schedule', 'reminder']);
  const { deliveries } = await call('GET', '/deliveries');
  expect(deliveries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'event delivered',
    'schedule delivered',
    'queue delivered',
  ]);
});

test('a scheduled trigger can be run now', async () => {
  const { heard, call } = start();
  expect(await call('POST', '/schedules', { key: 'daily' })).toMatchObject({
    status: 200,
    deliveries: [{ kind: 'schedule', schedule: 'daily', interval: 'day', outcome: 'delivered', attempts: 1 }],
  });
  expect(heard).toEqual(['schedule']);
  expect(await call('POST', '/schedules', { key: 'hourly' })).toMatchObject({
    status: 400,
    error: textWith('no scheduled trigger hourly. There are: daily.'),
  });
  expect((await call('POST', '/schedules', {})).status).toBe(400);
});

test('a snapshot holds what waits', async () => {
  const { sandbox, heard, advance } = start();
  await advance(5 * MINUTE);
  const saved = sandbox.snapshot();
  await advance(10 * MINUTE);
  expect(heard).toEqual(['schedule', 'reminder']);
  sandbox.restore(saved);
  await advance(10 * MINUTE);
  expect(heard).toEqual(['schedule', 'reminder', 'reminder']);
  sandbox.reset();
  await advance(10 * MINUTE);
  expect(heard).toEqual(['schedule', 'reminder', 'reminder', 'schedule']);
});
