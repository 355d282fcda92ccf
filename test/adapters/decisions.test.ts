import { jiraDecisions } from '../../src/adapters/jira/decisions';
import type { Send } from '../../src/adapters/send';

const status = { id: '5', name: "Won't do", statusCategory: { key: 'done' } };
const answering =
  (body: unknown): Send =>
  () =>
    Promise.resolve({ status: 200, body, retryAfterSeconds: null });
const wanting = async (fields: object) => {
  const body = { transitions: [{ id: '31', to: status, fields }] };
  return (await jiraDecisions(answering(body)).listTransitions('1'))[0]?.wantsFields;
};

test('a way whose screen wants a field that only a person can fill is told from the others', async () => {
  expect(await wanting({})).toBe(false);
  expect(await wanting({ comment: { required: false, hasDefaultValue: false } })).toBe(false);
  expect(await wanting({ resolution: { required: true, hasDefaultValue: true } })).toBe(false);
  expect(await wanting({ customfield_1: { required: true, hasDefaultValue: false } })).toBe(true);
  expect(await wanting({ customfield_1: { required: true } })).toBe(true);
});
