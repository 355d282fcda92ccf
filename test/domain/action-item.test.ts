import { checkActionItem, type ActionItemInput } from '../../src/domain/action-item';

const TODAY = '2026-11-21';
const item = (overrides: Partial<ActionItemInput> = {}): ActionItemInput => ({
  summary: 'Alert on certificate end dates',
  ownerAccountId: '712020:robin',
  dueDate: '2026-12-05',
  type: 'detect',
  ...overrides,
});

test('an item with all that it needs has no problem', () => {
  expect(checkActionItem(item(), TODAY)).toEqual({});
  expect(checkActionItem(item({ dueDate: TODAY }), TODAY)).toEqual({});
});

test.each([
  ['no summary', { summary: '  ' }, 'summary'],
  ['a summary that Jira would refuse', { summary: 'x'.repeat(256) }, 'summary'],
  ['two lines', { summary: 'one\ntwo' }, 'summary'],
  ['no owner', { ownerAccountId: '' }, 'ownerAccountId'],
  ['no due date', { dueDate: '' }, 'dueDate'],
  ['a due date that has passed', { dueDate: '2026-11-20' }, 'dueDate'],
  ['a day that does not exist', { dueDate: '2026-02-30' }, 'dueDate'],
  ['no type', { type: '' }, 'type'],
] as const)('%s is said at the field', (_, overrides, field) => {
  expect(Object.keys(checkActionItem(item(overrides), TODAY))).toEqual([field]);
});
