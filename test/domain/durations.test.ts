import { durationsOf, formatDuration, outOfOrder } from '../../src/domain/durations';
import type { KeyTimes } from '../../src/domain/key-times';

const at = (time: string) => ({ at: `${time}:00.000Z`, source: { kind: 'edited' } }) as const;
const times = (overrides: Partial<KeyTimes>): KeyTimes => ({
  impactStart: null,
  detected: null,
  acknowledged: null,
  mitigated: null,
  resolved: null,
  ...overrides,
});

test('whole days count', () => {
  const { timeToDetect, timeToResolve, total } = durationsOf(
    times({ impactStart: at('2025-11-11T16:02'), detected: at('2025-11-11T16:20'), resolved: at('2025-11-15T06:20') }),
  );

  expect([timeToDetect, timeToResolve, total]).toEqual([18, 5160, 5178]);
  expect(formatDuration(5178)).toBe('3 d 14 h 18 min');
});

test('an end that is not known, or lies before the start, gives no duration', () => {
  const unknown = durationsOf(times({ detected: at('2025-11-11T16:20') }));
  const backwards = durationsOf(times({ impactStart: at('2025-11-11T16:20'), detected: at('2025-11-11T16:02') }));

  expect(unknown.timeToResolve).toBeNull();
  expect(backwards.timeToDetect).toBeNull();
});

test('times in the wrong order are named in pairs', () => {
  const pairs = outOfOrder(
    times({ impactStart: at('2025-11-11T17:00'), detected: at('2025-11-11T16:20'), resolved: at('2025-11-11T18:00') }),
  );

  expect(pairs).toEqual([['impactStart', 'detected']]);
});

test.each([
  [0, 'under 1 min'],
  [25, '25 min'],
  [60, '1 h'],
  [1440, '1 d'],
  [1501, '1 d 1 h 1 min'],
])('%i minutes read as %s', (minutes, words) => {
  expect(formatDuration(minutes)).toBe(words);
});
