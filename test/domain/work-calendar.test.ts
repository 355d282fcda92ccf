import { addDays, daysBetween } from '../../src/domain/days';
import {
  addWorkingDays,
  dayIn,
  isTimeZone,
  isWorkingDay,
  toWorkingDay,
  weekdayOf,
  type WorkCalendar,
} from '../../src/domain/work-calendar';

const usual = (timeZone: string, holidays: readonly string[] = []): WorkCalendar => ({
  workingDays: [1, 2, 3, 4, 5],
  holidays,
  timeZone,
});
const COPENHAGEN = usual('Europe/Copenhagen', ['2026-04-02', '2026-04-03', '2026-04-06', '2026-12-24', '2026-12-25']);
const NEW_YORK = usual('America/New_York', ['2026-07-03', '2026-11-26', '2026-12-25']);
const SYDNEY = usual('Australia/Sydney', ['2026-01-26', '2026-04-03', '2026-04-06']);
const RIYADH: WorkCalendar = { workingDays: [7, 1, 2, 3, 4], holidays: ['2026-09-23'], timeZone: 'Asia/Riyadh' };

// From noon of a local day to a review that is due some working days later.
test.each([
  // Copenhagen: Easter, Christmas, and the nights in which the clocks change (29 March, 25 October).
  [COPENHAGEN, '2026-01-05', 5, '2026-01-12'],
  [COPENHAGEN, '2026-01-05', 0, '2026-01-05'],
  [COPENHAGEN, '2026-01-10', 0, '2026-01-12'],
  [COPENHAGEN, '2026-01-09', 1, '2026-01-12'],
  [COPENHAGEN, '2026-01-10', 1, '2026-01-12'],
  [COPENHAGEN, '2026-01-11', 1, '2026-01-12'],
  [COPENHAGEN, '2026-03-26', 1, '2026-03-27'],
  [COPENHAGEN, '2026-03-27', 1, '2026-03-30'],
  [COPENHAGEN, '2026-03-28', 1, '2026-03-30'],
  [COPENHAGEN, '2026-03-29', 1, '2026-03-30'],
  [COPENHAGEN, '2026-03-27', 5, '2026-04-08'],
  [COPENHAGEN, '2026-04-01', 1, '2026-04-07'],
  [COPENHAGEN, '2026-04-02', 0, '2026-04-07'],
  [COPENHAGEN, '2026-04-01', 5, '2026-04-13'],
  [COPENHAGEN, '2026-10-23', 1, '2026-10-26'],
  [COPENHAGEN, '2026-10-24', 1, '2026-10-26'],
  [COPENHAGEN, '2026-10-25', 5, '2026-10-30'],
  [COPENHAGEN, '2026-12-23', 1, '2026-12-28'],
  [COPENHAGEN, '2026-12-23', 5, '2027-01-01'],
  [COPENHAGEN, '2026-12-31', 1, '2027-01-01'],
  // New York: clocks change on 8 March and 1 November; Independence Day is taken on a Friday.
  [NEW_YORK, '2026-03-06', 1, '2026-03-09'],
  [NEW_YORK, '2026-03-07', 5, '2026-03-13'],
  [NEW_YORK, '2026-03-08', 0, '2026-03-09'],
  [NEW_YORK, '2026-07-02', 1, '2026-07-06'],
  [NEW_YORK, '2026-07-01', 5, '2026-07-09'],
  [NEW_YORK, '2026-10-30', 1, '2026-11-02'],
  [NEW_YORK, '2026-11-01', 5, '2026-11-06'],
  [NEW_YORK, '2026-11-25', 1, '2026-11-27'],
  [NEW_YORK, '2026-11-25', 5, '2026-12-03'],
  [NEW_YORK, '2026-12-24', 1, '2026-12-28'],
  [NEW_YORK, '2026-02-27', 1, '2026-03-02'],
  [NEW_YORK, '2028-02-28', 1, '2028-02-29'],
  [NEW_YORK, '2028-02-29', 1, '2028-03-01'],
  // Sydney: clocks change on 5 April and 4 October, on the other half of the year.
  [SYDNEY, '2026-01-23', 1, '2026-01-27'],
  [SYDNEY, '2026-01-22', 5, '2026-01-30'],
  [SYDNEY, '2026-04-02', 1, '2026-04-07'],
  [SYDNEY, '2026-04-04', 0, '2026-04-07'],
  [SYDNEY, '2026-04-05', 5, '2026-04-13'],
  [SYDNEY, '2026-10-02', 1, '2026-10-05'],
  [SYDNEY, '2026-10-03', 5, '2026-10-09'],
  [SYDNEY, '2026-10-04', 0, '2026-10-05'],
  // Riyadh: works from Sunday to Thursday, and has no clock changes.
  [RIYADH, '2026-01-08', 1, '2026-01-11'],
  [RIYADH, '2026-01-09', 0, '2026-01-11'],
  [RIYADH, '2026-01-10', 5, '2026-01-15'],
  [RIYADH, '2026-09-22', 1, '2026-09-24'],
  [RIYADH, '2026-09-20', 5, '2026-09-28'],
] as const)('in %j: %s and %i working days is %s', (calendar, day, count, expected) => {
  const reached = addWorkingDays(day, count, calendar);
  expect(reached).toBe(expected);
  expect(isWorkingDay(reached, calendar)).toBe(true);
});

test.each([
  ['2026-03-28T22:59:59Z', 'Europe/Copenhagen', '2026-03-28'],
  ['2026-03-28T23:00:00Z', 'Europe/Copenhagen', '2026-03-29'],
  ['2026-03-29T21:59:59Z', 'Europe/Copenhagen', '2026-03-29'],
  ['2026-03-29T22:00:00Z', 'Europe/Copenhagen', '2026-03-30'],
  ['2026-10-24T21:59:59Z', 'Europe/Copenhagen', '2026-10-24'],
  ['2026-10-24T22:00:00Z', 'Europe/Copenhagen', '2026-10-25'],
  ['2026-10-25T22:59:59Z', 'Europe/Copenhagen', '2026-10-25'],
  ['2026-10-25T23:00:00Z', 'Europe/Copenhagen', '2026-10-26'],
  ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
  ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
  ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'],
  ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
  ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
  ['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
  ['2026-04-04T12:59:59Z', 'Australia/Sydney', '2026-04-04'],
  ['2026-04-04T13:00:00Z', 'Australia/Sydney', '2026-04-05'],
  ['2026-04-05T13:59:59Z', 'Australia/Sydney', '2026-04-05'],
  ['2026-10-03T14:00:00Z', 'Australia/Sydney', '2026-10-04'],
  ['2026-10-04T12:59:59Z', 'Australia/Sydney', '2026-10-04'],
  ['2026-12-31T21:00:00Z', 'Asia/Riyadh', '2027-01-01'],
])('at %s it is in %s the day %s', (at, timeZone, day) => {
  expect(dayIn(at, timeZone)).toBe(day);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 3, '2026-10-27'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2028-02-28', 2, '2028-03-01'],
])('%s and %i days is %s, and back', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(to, -days)).toBe(from);
});

test('weeks begin on Monday', () => {
  expect(['2026-11-16', '2026-11-21', '2026-11-22'].map(weekdayOf)).toEqual([1, 6, 7]);
});

test('a calendar without a working day is refused, not searched for ever', () => {
  const never: WorkCalendar = { workingDays: [], holidays: [], timeZone: 'UTC' };
  expect(() => toWorkingDay('2026-01-01', never)).toThrow('no working day');
});

test('a time zone is known by its name', () => {
  expect(['Europe/Copenhagen', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});
