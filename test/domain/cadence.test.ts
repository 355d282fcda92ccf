import { CADENCE, stepId, stepOn, type Cadence } from '../../src/domain/follow-up/cadence';
import { addDays } from '../../src/domain/days';

const DUE = '2026-06-15';
const item = { dueDate: DUE, createdOn: '2026-05-01' };
/** The steps taken when somebody looks on each of these days, counted from the due date; each step once. */
function stepsOn(offsets: readonly number[], cadence: Cadence = CADENCE, of = item): readonly number[] {
  const steps = offsets.flatMap((offset) => stepOn(addDays(DUE, offset), of, cadence) ?? []);
  return [...new Map(steps.map((step) => [stepId(DUE, step), step.offset])).values()];
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

test('a week before, two days before, on the day, then weekly for ninety days', () => {
  expect(stepsOn(range(-30, 120))).toEqual([-7, -2, 0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84]);
});

test('each step falls on its own day when somebody looks every day', () => {
  for (const offset of [-7, -2, 0, 7, 84])
    expect(stepOn(addDays(DUE, offset), item, CADENCE)).toEqual({ offset, on: addDays(DUE, offset) });
});

test('a step that was missed is made up for within three days, and the newest one alone', () => {
  const missed = range(-30, 20).filter((offset) => ![-7, -6].includes(offset));
  expect(stepsOn(missed)).toEqual([-7, -2, 0, 7, 14]);
  expect(stepsOn([-30, -3])).toEqual([]);
  expect(stepsOn([-30, 1])).toEqual([0]);
  expect(stepsOn([4, 11])).toEqual([]);
  expect(stepsOn([10])).toEqual([7]);
});

test('an item that was made after a step does not hear of it', () => {
  expect(stepsOn(range(-30, 8), CADENCE, { dueDate: DUE, createdOn: addDays(DUE, -1) })).toEqual([0, 7]);
  expect(stepsOn(range(-1, 8), CADENCE, { dueDate: DUE, createdOn: DUE })).toEqual([0, 7]);
});

test('other cadences', () => {
  const daily: Cadence = { daysBefore: [1], everyDays: 3, stopAfterDays: 10 };
  expect(stepsOn(range(-5, 20), daily)).toEqual([-1, 3, 6, 9]);
  const silent: Cadence = { daysBefore: [], everyDays: 7, stopAfterDays: 0 };
  expect(stepsOn(range(-30, 100), silent)).toEqual([]);
});

test('a due date that was moved has steps of its own', () => {
  expect(stepId(DUE, { offset: -7, on: '2026-06-08' })).not.toBe(
    stepId(addDays(DUE, 1), { offset: -7, on: '2026-06-09' }),
  );
});
