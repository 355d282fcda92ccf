import { ALEX, ROBIN, startStory, VERA } from '../../support/story';

const story = () => startStory();
const INCIDENT = 'Checkout answers slowly for about one customer in ten';
const mail = (to: object) => ({ subject: 'Hello', textBody: 'It is due.', to });

test('a mail is kept with whom it is for, and nothing more happens', async () => {
  const { rest, keyOf, sandbox } = story();
  const key = keyOf(INCIDENT);

  const answer = await rest(ROBIN, 'POST', `/rest/api/3/issue/${key}/notify`, mail({ users: [{ accountId: ALEX }] }));

  expect(answer.status).toBe(204);
  expect(sandbox.jira.store.mails.all()).toMatchObject([
    { subject: 'Hello', text: 'It is due.', accountIds: [ALEX], groups: [], byAccountId: ROBIN },
  ]);
});

test.each([
  ['nobody', {}],
  ['a stranger', { users: [{ accountId: 'nobody' }] }],
  ['a group that there is not', { groups: [{ name: 'no-such-group' }] }],
  ['oneself', { users: [{ accountId: ROBIN }] }],
])('a mail to %s is refused', async (_, to) => {
  const { rest, keyOf, sandbox } = story();

  const { status } = await rest(ROBIN, 'POST', `/rest/api/3/issue/${keyOf(INCIDENT)}/notify`, mail(to));

  expect([status, sandbox.jira.store.mails.all()]).toEqual([400, []]);
});

test('a component shows who leads it to those who may browse its project', async () => {
  const { rest, sandbox } = story();
  const [component] = sandbox.jira.store.components.all();
  if (!component) throw new Error('There is no component.');
  component.leadAccountId = ROBIN;

  const { status, body } = await rest(VERA, 'GET', `/rest/api/3/component/${component.id}`);

  expect([status, body]).toMatchObject([200, { name: component.name, lead: { accountId: ROBIN } }]);
  expect((await rest(VERA, 'GET', '/rest/api/3/component/99999')).status).toBe(404);
});
