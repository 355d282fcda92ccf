import { dayIn, defaultDueDate } from '../../src/domain/due-dates';

test.each([
  [1, '2026-12-05'],
  [2, '2026-12-21'],
  [3, '2027-01-20'],
  [4, '2027-02-19'],
  [null, '2027-01-20'],
] as const)('severity %s is due on %s', (severity, due) => {
  expect(defaultDueDate('2026-11-21', severity)).toBe(due);
});

test('the day depends on the time zone', () => {
  expect(dayIn('2026-11-21T23:30:00.000Z', 'UTC')).toBe('2026-11-21');
  expect(dayIn('2026-11-21T23:30:00.000Z', 'Europe/Copenhagen')).toBe('2026-11-22');
  expect(dayIn('2026-11-21T03:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
});
