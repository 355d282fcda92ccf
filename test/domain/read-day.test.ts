import { readDay } from '../../src/domain/read-day';
import { TODAY } from '../support/written-page';

test.each([
  ['2026-12-01', '2026-12-01'],
  ['2026/12/01', '2026-12-01'],
  ['2026.12.1', '2026-12-01'],
  ['1 Dec 2026', '2026-12-01'],
  ['1st December 2026', '2026-12-01'],
  ['1st of December 2026', '2026-12-01'],
  ['the 1st of December', '2026-12-01'],
  ['December 1st, 2026', '2026-12-01'],
  ['December 1, 2026', '2026-12-01'],
  ['Dec. 1, 2026', '2026-12-01'],
  ['Dec 1', '2026-12-01'],
  ['1 December', '2026-12-01'],
  ['1-Dec-2026', '2026-12-01'],
  ['01.12.2026', '2026-12-01'],
  ['1.12.2026', '2026-12-01'],
  ['01.12.26', '2026-12-01'],
  ['13/04/2026', '2026-04-13'],
  ['04/13/2026', '2026-04-13'],
  ['13-04-2026', '2026-04-13'],
  ['12/12/2026', '2026-12-12'],
  ['1. Dezember 2026', '2026-12-01'],
  ['1 décembre 2026', '2026-12-01'],
  ['Tuesday, 1 December 2026', '2026-12-01'],
  ['Tue 1 Dec', '2026-12-01'],
  ['due by 1 Dec 2026', '2026-12-01'],
  ['by: 1 Dec 2026 EOD', '2026-12-01'],
  ['  1   Dec  2026. ', '2026-12-01'],
])('%j is a day', (text, day) => {
  expect(readDay(text, TODAY)).toBe(day);
});

test.each([
  ['20 May', '2027-05-20'],
  ['21 November', '2026-11-21'],
  ['Jan 5', '2027-01-05'],
  ['05.01.', '2027-01-05'],
])('%j without its year is the next such day', (text, day) => {
  expect(readDay(text, TODAY)).toBe(day);
});

test.each([
  ['today', '2026-11-21'],
  ['Tomorrow', '2026-11-22'],
  ['in 2 weeks', '2026-12-05'],
  ['within three days', '2026-11-24'],
  ['in a week', '2026-11-28'],
  ['Friday', '2026-11-27'],
  ['by Friday EOD', '2026-11-27'],
  ['next Friday', '2026-11-27'],
])('%j counts from a Saturday', (text, day) => {
  expect(readDay(text, TODAY)).toBe(day);
});

test('next Friday is clear only where this week has no Friday left', () => {
  const onMonday = '2026-11-23';
  expect(readDay('next Friday', onMonday)).toBeNull();
  expect(readDay('next Monday', onMonday)).toBe('2026-11-30');
  expect(readDay('next Friday', '2026-11-27')).toBe('2026-12-04');
});

test.each(['20 November', '1 Oct', 'Fri 20 Nov', '01.10.', 'June 1'])(
  '%j without its year went by lately, so it may be that one or the next',
  (text) => {
    expect(readDay(text, TODAY)).toBeNull();
  },
);

test('a day of December that is read in January may be the one that went by', () => {
  expect(readDay('20 Dec', '2027-01-05')).toBeNull();
  expect(readDay('20 Feb', '2027-01-05')).toBe('2027-02-20');
});

test.each([
  ...['03/04/2026', '3-4-2026', '12/1', '13/04', '2026-02-30', '31 November 2026', '29 Feb', '32.01.2026'],
  ...['Q1 2027', 'December', 'December 2026', '2026', '2026-12', 'mid December', 'end of the week', 'soon', 'ASAP'],
  ...['1–5 Dec 2026', '1 Dec or 2 Dec', '1 Dec 2026?', 'after 1 Dec 2026', 'Monday, 1 December 2026', 'Saturday'],
  ...[
    '',
    '   ',
    'yesterday',
    '2 weeks',
    '-1',
    '99999-12-01',
    '1 Dec 1026',
    'constructor',
    '__proto__',
    'x'.repeat(500),
  ],
])('%j is no clear day', (text) => {
  expect(readDay(text, TODAY)).toBeNull();
});
