import { findOperation } from '../../sandbox/contracts/find-operation';
import type { Answer, Send } from '../../src/adapters/send';
import { runSmoke } from '../../scripts/smoke/run-smoke';
import { checkExchange } from '../support/contracts';
import { exchangeOf } from '../support/contracts/exchanges';
import { partsOf, withoutPart } from '../support/contracts/json-parts';
import { portsOf, recordAdapters, type AdapterCall, type Asked } from '../support/contracts/record-adapters';
import { ALEX, ROBIN, startStory } from '../support/story';

/** Parts that the app looks at and can do without, each with the reason why an answer may lack it. */
const MAY_BE_ABSENT: readonly (readonly [reason: string, part: RegExp])[] = [
  ['linking may be switched off', /: (issues\/0\/)?fields\/issuelinks$/],
  ['a link shows its other end alone', /: (issues\/0\/)?fields\/issuelinks\/0\/(inward|outward)Issue$/],
  [
    'looked through for severity and key times, by the names that the site has for them',
    /: (names\/\w+|fields\/(?!issuelinks)\w+(\/0)?(\/(name|value))?)$/,
  ],
  ['a link is told of with what is known of it', /: fields\/issuelinks\/0\/(type|inwardIssue|outwardIssue)\/.+$/],
  ['who wrote a comment may be gone', /: fields\/comment\/comments\/0\/author$/],
  ['a field of unknown type is not searched for services', /: schema(\/\w+)?$/],
  ['not every type has a due date', /: issues\/0\/fields\/duedate$/],
  [
    'nothing is kept there yet, or something that is not ours',
    /: (issues\/0\/)?properties\/blameless-postmortem[\w-]*(\/.+)?$/,
  ],
  ['what is kept on the page is not ours', /: (properties\/)?results\/0\/value\/\w+(\/.+)?$/],
  [
    'a page may have no properties, and an author who is not told',
    /\/pages\/\{id\}: (authorId|properties(\/results)?)$/,
  ],
  ['where nothing can be edited there may be no fields', /\/editmeta: fields$/],
  ['a permission that is not named is not had', /: permissions\/(\w+_ISSUES|ADMINISTER|ADMINISTER_PROJECTS)$/],
  ['a page at the top of its space stands under none', /: (results\/0\/)?parentId$/],
  ['a project may have nobody who leads it', /project\/\{projectIdOrKey\}: lead$/],
  ['most comments carry no properties', /: comments\/0\/properties$/],
  ['a few of Jira’s own fields have no schema', /field: \d+\/schema$/],
  ['a part of a document may be empty', /\/body\/content\/0\/content$/],
];

const calls: AdapterCall[] = [];

beforeAll(async () => {
  const story = startStory();
  const ask: Send = async (method, path, body) => ({
    ...(await story.rest(ALEX, method, path, body)),
    retryAfterSeconds: null,
  });
  await runSmoke({
    send: ask,
    site: 'http://localhost',
    project: 'OPS',
    space: 'OPS',
    write: () => undefined,
    sleep: async () => undefined,
    makeAdapters: (send) => recordAdapters(send, calls),
  });
  // More history than comes along with the issue, and an incident with everything on it.
  const incident = story.keyOf('Everything behind the Kubernetes ingress answers 503');
  for (let n = 0; n <= 100; n += 1)
    await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}`, { fields: { labels: [`label-${n}`] } });
  await recordAdapters(ask, calls).incidents.readFacts(incident, 'roles');
  // A smoke run has nobody whom it may mail.
  const mail = { subject: 'Due', text: 'It is due.', to: { accountIds: [ROBIN], groupIds: [] } };
  await recordAdapters(ask, calls).followUp.mail(incident, mail);
});

test('every function of the adapters is looked at', () => {
  const nobody: Send = () => Promise.reject(new Error('Nobody answers.'));
  const all = Object.entries(portsOf(nobody)).flatMap(([port, of]) => Object.keys(of).map((name) => `${port}.${name}`));

  // A new function gets a step in scripts/smoke/, and with it stands here.
  expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual(all.sort());
});

test('an answer that lacks what the app reads is a finding, or the app does without', async () => {
  const lacking = new Set<string>();
  for (const call of calls)
    for (const asked of call.asked)
      for (const way of partsOf(asked.answer.body)) {
        const answer = { ...asked.answer, body: withoutPart(asked.answer.body, way) };
        const end = await endOf(call, asked, answer);
        if (end !== 'same' && findingsIn(asked, answer).length === 0)
          lacking.add(`${end} ${operationOf(asked)}: ${way.join('/')}`);
      }

  const unexplained = [...lacking].filter((part) => !MAY_BE_ABSENT.some(([, pattern]) => pattern.test(part)));
  expect(unexplained).toEqual([]);
  expect([...lacking].filter((part) => part.startsWith('throws'))).toEqual([]);
  expect(MAY_BE_ABSENT.filter(([, pattern]) => ![...lacking].some((part) => pattern.test(part)))).toEqual([]);
});

const operationOf = ({ method, path }: Asked) =>
  `${method} ${findOperation(method, new URL(path, 'http://site').pathname)?.path ?? path}`;

const findingsIn = ({ method, path, body }: Asked, { status, body: responseBody }: Answer) =>
  checkExchange(exchangeOf({ method, path, requestBody: body, status, responseBody }));

/** What becomes of a call when one of its answers is another one. */
async function endOf(call: AdapterCall, asked: Asked, answer: Answer): Promise<'same' | 'other' | 'throws'> {
  const again: Send = async (method, path, body) => {
    const known = call.asked.find(
      (one) => one.method === method && one.path === path && JSON.stringify(one.body) === JSON.stringify(body ?? null),
    );
    if (!known) return { status: 404, body: null, retryAfterSeconds: null };
    return known === asked ? answer : known.answer;
  };
  try {
    const result = await call.again(again);
    return JSON.stringify(result) === JSON.stringify(call.result) ? 'same' : 'other';
  } catch {
    return 'throws';
  }
}
