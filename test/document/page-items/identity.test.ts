import { MAX_NODE_ID_LENGTH, MAX_PAGE_ITEMS } from '../../../src/domain/page-item';
import {
  date,
  grid,
  h,
  itemsOn,
  mention,
  readPage,
  task,
  taskList,
  ul,
  type Written,
} from '../../support/written-page';

const ACTIONS = h(2, 'Action items');
const HEADER = ['Action', 'Owner', 'Due'];
const idsOf = (...entries: readonly Written[]) => itemsOn(ACTIONS, ul(...entries)).map(({ nodeId }) => nodeId);

test('the id stays when a row moves, or its owner, date, case or form change', () => {
  const [first, second] = idsOf('Add an alert', 'Write a runbook');
  expect(first).toMatch(/^text:[a-z0-9]{14}$/);
  expect(second).not.toBe(first);
  expect(idsOf('Write a runbook', ['add an ALERT. ', mention('kim')])).toEqual([second, first]);
  const table = grid(HEADER, ['Add an alert', mention('alex'), date('2026-12-01')]);
  expect(itemsOn(table).map(({ nodeId }) => nodeId)).toEqual([first]);
});

test('the same words again are told apart in the order of the page', () => {
  const [first] = idsOf('Add an alert');
  expect(idsOf('Add an alert', 'Add an alert!', 'add an alert')).toEqual([first, `${first}#2`, `${first}#3`]);
});

test('a task keeps the id that Confluence gave it; one that cannot be kept is hashed, none is made of its words', () => {
  const strange = ['x'.repeat(500), 'a#2', 'a b', '🔥'];
  const ids = ['4f5e-1', ...strange, ''].map((localId) => task(`Task ${localId.length}`, { localId }));
  const [own, ...others] = itemsOn(taskList(...ids)).map(({ nodeId }) => nodeId);
  const last = others.pop();
  expect(own).toBe('task:4f5e-1');
  expect(others.every((id) => /^task:~[a-z0-9]{14}$/.test(id))).toBe(true);
  expect(new Set(others).size).toBe(strange.length);
  expect(last).toMatch(/^text:/);
  expect(Math.max(...others.map((id) => id.length))).toBeLessThan(MAX_NODE_ID_LENGTH);
});

test('two tasks with one id are two', () => {
  const list = taskList(task('Add an alert'), task('Write a runbook'));
  expect(itemsOn(list).map(({ nodeId }) => nodeId)).toEqual(['task:a1', 'task:a1#2']);
});

test('the first so many are read, and that there are more is told', () => {
  const listOf = (count: number) => [ACTIONS, ul(...Array.from({ length: count }, (_, n) => `Add alert ${n}`))];
  expect(readPage(listOf(MAX_PAGE_ITEMS))).toMatchObject({ isWhole: true });
  const { items, isWhole } = readPage(listOf(MAX_PAGE_ITEMS + 1));
  expect([items.length, isWhole, items.at(-1)?.summary]).toEqual([
    MAX_PAGE_ITEMS,
    false,
    `Add alert ${MAX_PAGE_ITEMS - 1}`,
  ]);
});

test('a long one is cut at a word', () => {
  const [item] = itemsOn(ACTIONS, ul(`Add ${'an alert '.repeat(60)}`));
  expect(item?.summary).toMatch(/^Add an alert .{220,240}(alert|an)…$/);
});
