import { newFormState } from '../../static/app/screens/incident-panel/action-form/form-state';
import { keepForm, readKeptForm } from '../../static/app/screens/incident-panel/action-form/keep-form-state';

const KEY = 'blameless-postmortem:action-form:10001';
const fresh = newFormState('2026-04-09');
const typed = { ...fresh, rows: fresh.rows.map((row) => ({ ...row, summary: 'One' })) };

beforeEach(() => sessionStorage.clear());

test('What was typed comes back as it was, for its incident alone', () => {
  keepForm('10001', typed);
  expect(readKeptForm('10001')).toEqual(typed);
  expect(readKeptForm('10002')).toBeNull();
});

test('A form with nothing in it is forgotten', () => {
  keepForm('10001', typed);
  keepForm('10001', fresh);
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  '',
  'no json',
  'null',
  '{"v":1,"form":{}}',
  '{"v":2,"form":{"rows":[{"id":1}]}}',
  '{"v":2,"form":{"rows":[]}}',
])('What it did not write is not read: %s', (text) => {
  sessionStorage.setItem(KEY, text);
  expect(readKeptForm('10001')).toBeNull();
});
