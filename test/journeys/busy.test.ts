import {
  CLOSED_FOR_EDITS,
  DESK_INCIDENT,
  LEAKED_KEY,
  MAIL_DELAYED,
  REOPENED_TWICE,
  SECURITY_INCIDENT,
} from '../../sandbox/seed/busy/records';
import { REAL_INCIDENTS } from '../../sandbox/seed/incidents';
import { requireOfEveryType } from '../support/prepare-sandbox';
import { actionItem, ALEX, MONA, ROBIN, SAM, startStory, VERA, type Story } from '../support/story';

const SIGNE = '712020:signe-security';
let story: Story;

beforeEach(() => {
  story = startStory('busy');
});
afterEach(() => story.contracts.expectNoFindings());

const go = (...items: ReturnType<typeof actionItem>[]) => ({ batchId: crypto.randomUUID(), items });

/** The project's id and that of its issue type with this name. */
function target(projectKey: string, typeName: string) {
  const { projects, issueTypes } = story.sandbox.jira.store;
  const project = projects.find(({ key }) => key === projectKey);
  const type = project?.issueTypes.find(({ issueTypeId }) => issueTypes.get(issueTypeId)?.name === typeName);
  return { projectId: project?.id ?? '', issueTypeId: type?.issueTypeId ?? '' };
}

const entriesOf = async (accountId: string, key: string, text: string) =>
  (await story.must(accountId, key, 'draftPostmortem')).timeline.filter((entry) => entry.text.includes(text));

test.each(REAL_INCIDENTS)(
  '$id has the same key times and severity in the words of another team',
  async ({ summary }) => {
    const keys = story.sandbox.jira.store.issues.filter((issue) => issue.summary === summary).map(({ key }) => key);
    const [ownKey = '', otherKey = ''] = keys;
    const own = await story.must(ALEX, ownKey, 'draftPostmortem');
    const translated = await story.must(ALEX, otherKey, 'draftPostmortem');

    const instants = ({ keyTimes }: typeof own) => Object.entries(keyTimes).map(([name, time]) => [name, time?.at]);
    expect([ownKey, otherKey]).toEqual([expect.stringMatching(/^INC-/), expect.stringMatching(/^NORD-/)]);
    expect(instants(translated)).toEqual(instants(own));
    expect(translated.keyTimes.resolved).not.toBeNull();
    expect(translated.severity?.label).toBe(own.severity?.label);
  },
);

test('a status that ends an incident without resolving it is known in another language too', async () => {
  const { statuses, issues } = story.sandbox.jira.store;
  const issue = issues.find(({ key }) => key === 'NORD-1');
  const cancelled = statuses.find(({ name }) => name === 'Annulleret');
  if (issue && cancelled) issue.statusId = cancelled.id;

  expect((await story.must(ALEX, 'NORD-1', 'viewIncident')).incident.resolved).toBe(false);
});

test('comments restricted to a role or a group are listed for those who read them, marked and not ticked', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);

  const [throttled] = await entriesOf(ALEX, key, 'throttles us');
  const [contract] = await entriesOf(ALEX, key, 'contract is under review');
  const { pageId } = await story.must(ALEX, key, 'createPostmortem', {});

  expect(throttled).toMatchObject({ included: false, restrictedTo: 'Role: Incident responders' });
  expect(contract).toMatchObject({ included: false, restrictedTo: 'Group: site-admins' });
  expect(await entriesOf(SAM, key, 'contract is under review')).toEqual([]);
  expect(await entriesOf(VERA, key, 'throttles us')).toEqual([]);
  const { body } = await story.rest(ALEX, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
  expect(JSON.stringify(body)).toContain('40,000 messages');
  expect(JSON.stringify(body)).not.toMatch(/throttles us|contract is under review/);
});

test('internal comments of a service project are listed, marked and not ticked', async () => {
  const key = story.keyOf(DESK_INCIDENT.summary);

  const [internal] = await entriesOf(ROBIN, key, 'without a test');
  const [open] = await entriesOf(ROBIN, key, 'Please try once more');

  expect(internal).toMatchObject({ included: false, restrictedTo: 'Internal comment' });
  expect(open).toMatchObject({ included: true, restrictedTo: null });
});

test('the statuses of a service project give the key times, and a wait in between changes none', async () => {
  const { keyTimes } = await story.must(ROBIN, story.keyOf(DESK_INCIDENT.summary), 'draftPostmortem');

  expect(keyTimes.acknowledged?.at).toBe('2026-07-07T07:00:00.000Z');
  expect(keyTimes.mitigated).toBeNull();
  expect(keyTimes.resolved?.at).toBe('2026-07-07T08:06:00.000Z');
});

test('an incident with a security level: page for its creator alone, a link that tells nothing, nobody else let in', async () => {
  const key = story.keyOf(LEAKED_KEY.summary);

  const draft = await story.must(ROBIN, key, 'draftPostmortem');
  const { pageId, missing } = await story.must(ROBIN, key, 'createPostmortem', {});
  const added = await story.must(ROBIN, key, 'addActionItems', go(actionItem({ summary: 'Rotate keys every month' })));

  expect(draft.privatePage).toBe(true);
  expect(missing).toEqual([]);
  expect((await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(200);
  for (const other of [SAM, VERA, MONA])
    expect((await story.rest(other, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(404);
  const links = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${key}/remotelink`);
  expect(links.body).toMatchObject([{ object: { title: 'Postmortem' } }]);
  for (const other of [VERA, MONA]) {
    const outcome = await story.on(other, key, 'viewIncident');
    expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
  const ticket = await story.rest(VERA, 'GET', `/rest/api/3/issue/${added.items[0]?.key}`);
  expect(ticket).toMatchObject({ status: 200, body: { fields: { issuelinks: [] } } });
  expect(JSON.stringify(ticket.body)).not.toMatch(/billing|public repository/);
});

test('a project that few may browse has its postmortems in the space that few may read', async () => {
  const key = story.keyOf(SECURITY_INCIDENT.summary);

  const { space } = await story.must(SIGNE, key, 'draftPostmortem');
  const { pageId } = await story.must(SIGNE, key, 'createPostmortem', {});

  expect(space?.key).toBe('SEC');
  expect((await story.rest(ALEX, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(200);
  expect((await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(404);
  expect(await story.on(ROBIN, key, 'viewIncident')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('the tickets of an incident in a service project go elsewhere, and where to the person says', async () => {
  const key = story.keyOf(DESK_INCIDENT.summary);

  const form = await story.must(ROBIN, key, 'viewActionForm', {});
  const refused = await story.on(ROBIN, key, 'addActionItems', go(actionItem()));
  const added = await story.must(ROBIN, key, 'addActionItems', { ...go(actionItem()), ...target('OPS', 'Task') });

  expect(form.projectId).toBeNull();
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('Choose') } });
  expect(added.items[0]).toMatchObject({ ok: true, key: expect.stringMatching(/^OPS-/) });
});

test('a project without due dates gets its ticket; the app keeps the date and says so', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);
  const chosen = target('TEAM', 'Task');

  const form = await story.must(ROBIN, key, 'viewActionForm', chosen);
  const { items } = await story.must(ROBIN, key, 'addActionItems', { ...go(actionItem()), ...chosen });
  const { completion } = await story.must(ROBIN, key, 'viewIncident');

  expect(form.issueType).toMatchObject({ name: 'Task', takesDueDate: false });
  expect(items[0]).toMatchObject({ ok: true, notes: [expect.stringContaining('the date is kept by the app')] });
  expect(completion.items).toMatchObject([{ key: items[0]?.key, dueDate: '2099-01-31', dueDateKeptByApp: true }]);
});

test('a project whose tasks need what the app cannot know refuses them, naming the field', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);
  const chosen = target('AUD', 'Task');

  const form = await story.must(ROBIN, key, 'viewActionForm', chosen);
  const refused = await story.on(ROBIN, key, 'addActionItems', { ...go(actionItem()), ...chosen });

  expect(form.issueType?.requiredFields).toEqual(['Audit reference']);
  expect(form.otherTypes?.map(({ name }) => name)).toEqual(['Epic']);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining('Audit reference') },
  });
  expect(story.sandbox.jira.store.issues.filter(({ key: made }) => made.startsWith('AUD-'))).toEqual([]);
});

test('where every type of a project needs it no type is offered, and for a type that needs nothing no other is asked', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);
  const free = await story.must(ROBIN, key, 'viewActionForm', target('AUD', 'Epic'));
  requireOfEveryType(story.sandbox, 'AUD');
  const form = await story.must(ROBIN, key, 'viewActionForm', target('AUD', 'Task'));

  expect(free).toMatchObject({ issueType: { name: 'Epic', requiredFields: [] }, otherTypes: null });
  expect(form).toMatchObject({ issueType: { requiredFields: ['Audit reference'] }, otherTypes: [] });
});

test.each(['INC', 'OPS'])(
  'with linking switched off tickets in %s carry the marker alone, and the panel shows them',
  async (project) => {
    const key = story.keyOf(MAIL_DELAYED.summary);
    story.sandbox.jira.setSettings({ issueLinking: false });

    const form = await story.must(ROBIN, key, 'viewActionForm', {});
    const { items } = await story.must(ROBIN, key, 'addActionItems', {
      ...go(actionItem()),
      ...target(project, 'Task'),
    });
    const { completion } = await story.must(VERA, key, 'viewIncident');

    expect(form).toMatchObject({ linkTypeName: null, linkRefusal: 'switched-off' });
    expect(items[0]).toMatchObject({ ok: true, notes: [expect.stringContaining('linking is switched off')] });
    expect(completion.items.map((item) => item.key)).toEqual([items[0]?.key]);
  },
);

test('with linking switched off the page is made and recorded, and nothing is left to complete; once it is on the link is', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);
  const links = () => story.sandbox.jira.store.issues.find((issue) => issue.key === key)?.remoteLinks;
  story.sandbox.jira.setSettings({ issueLinking: false });

  const created = await story.must(ROBIN, key, 'createPostmortem', {});
  const again = await story.must(ROBIN, key, 'createPostmortem', {});
  const off = await story.must(VERA, key, 'viewIncident');

  expect(created).toMatchObject({ missing: [], linkingOff: true, existed: false });
  expect(again).toMatchObject({ pageId: created.pageId, missing: [], linkingOff: true });
  expect(off.postmortem).toMatchObject({ pageId: created.pageId, missing: [], linkingOff: true });

  story.sandbox.jira.setSettings({ issueLinking: true });
  const on = await story.must(ROBIN, key, 'viewIncident');
  expect(on.postmortem).toMatchObject({ missing: ['remote-link'], linkingOff: false });
  expect(links()).toEqual([]);

  await story.must(ROBIN, key, 'createPostmortem', {});
  const healed = await story.must(ROBIN, key, 'viewIncident');
  expect(healed.postmortem).toMatchObject({ pageId: created.pageId, missing: [], linkingOff: false });
  expect(links()).toHaveLength(1);
});

test('whether linking is on is asked only where the link is missing, and no answer hides nothing', async () => {
  const key = story.keyOf(MAIL_DELAYED.summary);
  const asked = () => story.sandbox.forge.calls().filter(({ path }) => path.includes('/issueLinkType')).length;
  story.sandbox.jira.setSettings({ issueLinking: false });
  await story.must(ROBIN, key, 'createPostmortem', {});
  story.sandbox.jira.setSettings({ issueLinking: true });
  story.sandbox.forge.setFaults([
    { match: { method: 'GET', path: '/rest/api/3/issueLinkType' }, fault: 'before', times: 1, status: 400 },
  ]);

  expect((await story.must(ROBIN, key, 'viewIncident')).postmortem?.missing).toEqual(['remote-link']);
  await story.must(ROBIN, key, 'createPostmortem', {});
  story.sandbox.forge.clearCalls();
  expect((await story.must(ROBIN, key, 'viewIncident')).postmortem?.missing).toEqual([]);
  expect(asked()).toBe(0);
});

test('of an incident that was reopened twice the last resolution counts', async () => {
  const { keyTimes } = await story.must(ROBIN, story.keyOf(REOPENED_TWICE.summary), 'draftPostmortem');

  expect(keyTimes.acknowledged?.at).toBe('2026-05-05T08:10:00.000Z');
  expect(keyTimes.mitigated?.at).toBe('2026-05-05T11:00:00.000Z');
  expect(keyTimes.resolved?.at).toBe('2026-05-06T08:15:00.000Z');
});

test('in a status that forbids edits the page works without a record, tickets are tracked, and who comes once edits are allowed heals it', async () => {
  const key = story.keyOf(CLOSED_FOR_EDITS.summary);

  const { keyTimes } = await story.must(ALEX, key, 'draftPostmortem');
  const created = await story.must(ALEX, key, 'createPostmortem', {});
  const added = await story.must(ALEX, key, 'addActionItems', go(actionItem()));
  const seen = await story.must(ALEX, key, 'viewIncident');

  expect(keyTimes.resolved?.at).toBe('2026-02-10T14:00:00.000Z');
  expect(created.missing).toEqual(['record']);
  expect(seen.postmortem).toMatchObject({ pageId: created.pageId, missing: ['record'] });
  expect(seen.completion.items.map((item) => item.key)).toEqual([added.items[0]?.key]);

  const issue = story.sandbox.jira.store.issues.find((candidate) => candidate.key === key);
  const resolved = story.sandbox.jira.store.statuses.find(({ name }) => name === 'Resolved');
  if (issue && resolved) issue.statusId = resolved.id;
  expect(await story.must(ROBIN, key, 'createPostmortem', {})).toMatchObject({ pageId: created.pageId, missing: [] });
});
