import { isLike } from '../../src/domain/like-summary';

test.each([
  ['Add an alert for queue age', 'add an alert for queue age.'],
  ['Add an alert for queue age', 'Add alert: queue age'],
  ['Add a canary stage to the ingress pipeline', 'Add canary stage to our ingress pipeline, please'],
  ['Alert when a certificate ends in two weeks', 'Alert when the certificate ends in two weeks'],
  ['Ｒunbook', 'Runbook'],
  ['🔥', '🔥'],
])('%j is like %j, and the other way round', (a, b) => {
  expect([isLike(a, b), isLike(b, a)]).toEqual([true, true]);
});

test.each([
  ['Add an alert for queue age', 'Add an alert for disk space'],
  ['Fix it', 'Fix that'],
  ['Add alert', 'Add alert for queue age'],
  ['Write a runbook', ''],
  ['', ''],
  ['🔥', '🎉'],
])('%j is not like %j', (a, b) => {
  expect([isLike(a, b), isLike(b, a)]).toEqual([false, false]);
});
