import { actionItemState } from '../../src/domain/ticket-state';
import { wayBack, wayToWontDo, type Transition } from '../../src/domain/wont-do';

const way = (name: string, category: Transition['to']['category'] = 'done', wantsFields = false): Transition => ({
  id: `to-${name}`,
  to: { id: name, name, category },
  wantsFields,
});
const nameOf = (found: Transition | null) => found?.to.name ?? null;

test.each([
  [[way('Done'), way("Won't do")], "Won't do"],
  [[way('Cancelled'), way('Won’t fix')], 'Won’t fix'],
  [[way('Rejected'), way('Done')], 'Rejected'],
  [[way('Annulleret')], 'Annulleret'],
  [[way('Abgebrochen'), way('Fertig')], 'Abgebrochen'],
  [[way('Done'), way('In Progress', 'indeterminate')], null],
  [[way('Duplicate'), way('Invalid'), way('Not an incident')], null],
  [[way("Won't do", 'done', true)], null],
  [[way('Cancelled', 'new')], null],
  [[], null],
])('the way to what will not be done, of %j', (ways, expected) => {
  expect(nameOf(wayToWontDo(ways))).toBe(expected);
});

const open = [way('In Review', 'indeterminate'), way('To Do', 'new'), way('In Progress', 'indeterminate'), way('Done')];
test.each([
  [open, 'In Progress', 'In Progress'],
  [open, 'Gone', 'To Do'],
  [open, null, 'To Do'],
  [[way('In Review', 'indeterminate'), way('Done')], null, 'In Review'],
  [[way('To Do', 'new', true), way('Done')], 'To Do', null],
])('the way back, of %j for a ticket that came from %s', (ways, from, expected) => {
  expect(nameOf(wayBack(ways, from))).toBe(expected);
});

test.each([
  ['new', 'To Do', true, 'wont-do'],
  ['indeterminate', 'In Progress', true, 'wont-do'],
  // Somebody reopened it in Jira.
  ['new', 'To Do', false, 'open'],
  ['done', "Won't do", false, 'wont-do'],
  // Somebody did it all the same.
  ['done', 'Done', true, 'done'],
] as const)('a decision on a ticket in %s “%s”, kept by the app: %s, is %s', (category, name, keptByApp, state) => {
  expect(actionItemState({ name, category }, null, { keptByApp })).toBe(state);
});
