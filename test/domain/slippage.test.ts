import { slippageDays, slippageWords } from '../../src/domain/slippage';

test.each([
  ['2026-11-28', '2026-12-05', 7, '7 days later'],
  ['2026-11-28', '2026-11-29', 1, '1 day later'],
  ['2026-03-28', '2026-03-30', 2, '2 days later'],
  ['2026-12-31', '2027-12-31', 365, '365 days later'],
  ['2026-11-28', '2026-11-28', 0, null],
  ['2026-11-28', '2026-11-01', 0, null],
  [null, '2026-12-05', 0, null],
  ['2026-11-28', null, 0, null],
])('first due %s and due %s: %s days', (firstDue, dueDate, days, words) => {
  expect(slippageDays({ firstDue, dueDate })).toBe(days);
  expect(slippageWords({ firstDue, dueDate })).toBe(words);
});
