import { DUE_DAYS, defaultDueDate } from '../../src/domain/due-dates';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';

test.each([
  [1, '2026-12-05'],
  [2, '2026-12-21'],
  [3, '2027-01-20'],
  [4, '2027-02-19'],
  [null, '2027-01-20'],
] as const)('severity %s is due on %s', (severity, due) => {
  expect(defaultDueDate('2026-11-21', severity, DEFAULT_SETTINGS)).toBe(due);
});

test('in working days, weekends and holidays do not count', () => {
  const calendar = { ...DEFAULT_SETTINGS.calendar, holidays: ['2026-12-24', '2026-12-25'] };
  const dueDays = { ...DUE_DAYS, 1: 3, count: 'working' as const };

  expect(defaultDueDate('2026-12-22', 1, { dueDays, calendar })).toBe('2026-12-29');
});
