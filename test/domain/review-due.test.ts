import { REVIEW_RULES, reviewDue, type ReviewFacts } from '../../src/domain/follow-up/review-due';
import type { WorkCalendar } from '../../src/domain/work-calendar';

const calendar: WorkCalendar = {
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06'],
  timeZone: 'Europe/Copenhagen',
};
const facts = (over: Partial<ReviewFacts> = {}): ReviewFacts => ({
  severity: { level: 3, label: 'SEV-3', source: { kind: 'priority' } },
  minutes: null,
  labels: [],
  isNearMiss: false,
  // Already the next day in Copenhagen.
  resolvedAt: '2026-04-01T22:30:00.000Z',
  ...over,
});
const severe = facts({ severity: { level: 1, label: 'SEV-1', source: { kind: 'priority' } } });
const on = (today: string, of: ReviewFacts = severe, rules = REVIEW_RULES) => reviewDue(of, rules, { calendar, today });

test('it is due some working days after the day of the resolution where the team is', () => {
  expect(on('2026-04-02')).toEqual({
    dueOn: '2026-04-13',
    because: 'its severity is SEV-1',
    isOverdue: false,
    isFlagged: false,
  });
});

test.each([
  ['2026-04-13', false, false],
  ['2026-04-14', true, false],
  ['2026-04-15', true, false],
  ['2026-04-16', true, true],
])('on %s overdue is %s and flagged is %s', (today, isOverdue, isFlagged) => {
  expect(on(today)).toMatchObject({ isOverdue, isFlagged });
});

test.each([
  ['nothing asks for it', facts(), null],
  ['a label', facts({ labels: ['Data-Loss'] }), 'it has the label Data-Loss'],
  ['an unknown severity', facts({ severity: null }), null],
  ['it goes on', { ...severe, resolvedAt: null }, null],
  ['a near miss', { ...severe, isNearMiss: true }, null],
])('by default: %s', (_, of, because) => {
  expect(on('2026-04-02', of)?.because ?? null).toBe(because);
});

test.each([
  ['long enough', facts({ minutes: 60 }), 'users felt it for 1 h'],
  ['too short', facts({ minutes: 59 }), null],
  ['a near miss', facts({ isNearMiss: true }), 'it is a near miss'],
])('by rules of one’s own: %s', (_, of, because) => {
  expect(on('2026-04-02', of, { ...REVIEW_RULES, minutes: 60, nearMiss: true })?.because ?? null).toBe(because);
});
