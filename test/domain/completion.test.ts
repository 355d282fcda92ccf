import { countCompletion, isOverdue, percentDone, type TrackedActionItem } from '../../src/domain/completion';
import { sortItems } from '../../src/domain/sort-items';
import { actionItemState } from '../../src/domain/ticket-state';

const TODAY = '2026-11-21';
let made = 0;
const item = (overrides: Partial<TrackedActionItem>): TrackedActionItem => {
  made += 1;
  return {
    ticketId: String(made),
    key: `OPS-${made}`,
    summary: 'Something changes',
    owner: null,
    dueDate: '2026-12-01',
    dueDateKeptByApp: false,
    firstDue: '2026-12-01',
    type: 'prevent',
    factorId: null,
    state: 'open',
    statusName: 'To Do',
    wontDo: null,
    ...overrides,
  };
};

test('what will not be done counts neither for nor against completion', () => {
  const items = [item({ state: 'done' }), item({}), item({ state: 'wont-do' })];

  const counts = countCompletion(items, 2, TODAY);

  expect(counts).toEqual({ total: 3, done: 1, open: 1, overdue: 0, wontDo: 1, hidden: 2 });
  expect(percentDone(counts)).toBe(50);
});

test('nothing to do has no percentage', () => {
  expect(percentDone({ done: 0, open: 0 })).toBeNull();
});

test('an item is overdue from the day after its due date, and only while it is open', () => {
  expect(isOverdue(item({ dueDate: TODAY }), TODAY)).toBe(false);
  expect(isOverdue(item({ dueDate: '2026-11-20' }), TODAY)).toBe(true);
  expect(isOverdue(item({ dueDate: '2026-11-20', state: 'done' }), TODAY)).toBe(false);
  expect(isOverdue(item({ dueDate: null }), TODAY)).toBe(false);
});

test('what is due first stands on top, what is closed at the end', () => {
  const [late, soon, undated, done] = [
    item({ dueDate: '2026-11-01' }),
    item({ dueDate: '2026-11-30' }),
    item({ dueDate: null }),
    item({ state: 'done', dueDate: '2026-01-01' }),
  ];

  expect(sortItems([done, undated, soon, late])).toEqual([late, soon, undated, done]);
});

test.each([
  ['To Do', 'new', null, 'open'],
  ['Done', 'done', 'Done', 'done'],
  ["Won't do", 'done', null, 'wont-do'],
  ['Closed', 'done', "Won't Do", 'wont-do'],
] as const)('a ticket in %s (%s, resolution %s) is %s', (name, category, resolution, state) => {
  expect(actionItemState({ name, category }, resolution, undefined)).toBe(state);
});
