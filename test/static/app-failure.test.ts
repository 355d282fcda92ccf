import { appFailure, failureOf, transportFailure } from '../../static/app/app-failure';

test('A failure comes out of the error as it went in', () => {
  const failure = { code: 'conflict', message: 'Somebody is at it.', logId: 'log-1' } as const;
  expect(failureOf(appFailure(failure))).toEqual(failure);
});

test('Anything else thrown is unexpected', () => {
  expect(failureOf(new TypeError('x is not a function')).code).toBe('unexpected');
  expect(failureOf('no').code).toBe('unexpected');
});

test.each(['Task timed out after 25.00 seconds', 'Rate limit exceeded', 'Failed to fetch'])(
  'A call that may work later: %s',
  (reason) => expect(transportFailure(new Error(reason)).code).toBe('try-later'),
);

test('A call that broke on the way is unexpected, and its inner words are not shown', () => {
  const failure = transportFailure(new Error('secret inner words'));
  expect(failure.code).toBe('unexpected');
  expect(failure.message).not.toContain('secret');
});
