import { actionItem, ALEX, MONA, ROBIN, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

test('a resolved incident becomes a page and two tickets, and half of them done is 50 % on panel and page', async () => {
  const before = await story.must(ROBIN, incident, 'viewIncident');
  expect(before.postmortem).toBeNull();
  expect(before.incident.resolved).toBe(true);

  const created = await story.must(ROBIN, incident, 'createPostmortem', {});
  expect(created.missing).toEqual([]);

  const items = [
    actionItem(),
    actionItem({ summary: 'Write a test suite for ingress', type: 'detect', ownerAccountId: ALEX }),
  ];
  const added = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });
  expect(added.items.map(({ ok }) => ok)).toEqual([true, true]);

  const [first] = added.items;
  await transition(story, ROBIN, first?.key ?? '', 'Done');

  const panel = await story.must(ROBIN, incident, 'viewIncident');
  const macro = await story.onPage(MONA, created.pageId);
  expect(panel.completion.counts).toEqual({ total: 2, done: 1, open: 1, overdue: 0, wontDo: 0, hidden: 0 });
  expect(macro).toMatchObject({ ok: true, value: { counts: panel.completion.counts, incident: { key: incident } } });
  expect(panel.postmortem).toMatchObject({ pageId: created.pageId, state: 'draft', missing: [] });
});

test('the ticket carries owner, due date, link and marker', async () => {
  const item = actionItem();
  const added = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [item] });

  const { body } = await story.rest(
    ROBIN,
    'GET',
    `/rest/api/3/issue/${added.items[0]?.key}?fields=*all&properties=blameless-postmortem-action`,
  );

  expect(body).toMatchObject({
    fields: {
      summary: item.summary,
      assignee: { accountId: ROBIN },
      duedate: item.dueDate,
      issuetype: { name: 'Task' },
      issuelinks: [{ type: { name: 'Relates' } }],
    },
    properties: {
      'blameless-postmortem-action': { itemId: item.id, batchId: 'go-1', type: 'prevent', firstDue: item.dueDate },
    },
  });
});

test('the page is labelled, knows its incident and is linked from it', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const labels = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}/labels`);
  const properties = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}/properties`);
  const links = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${incident}/remotelink`);
  const record = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`);

  expect(labels.body).toMatchObject({ results: [{ name: 'postmortem' }] });
  expect(properties.body).toMatchObject({ results: [{ key: 'blameless-postmortem', value: { v: 1 } }] });
  expect(links.body).toMatchObject([{ object: { title: expect.stringContaining(incident) } }]);
  expect(record.body).toMatchObject({ value: { v: 1, pageId, state: 'draft', stateSetBy: 'app' } });
});

test('what a person changed in the dialog is on the page', async () => {
  const draft = await story.must(ROBIN, incident, 'draftPostmortem');
  const comment = draft.timeline.find(({ text }) => text.startsWith('The first customer'));

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {
    title: 'The day the ingress went away',
    severity: 2,
    keyTimes: { impactStart: '2021-06-22T08:21:00Z' },
    timeline: { unticked: [comment?.id ?? ''] },
  });

  const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
  const page = JSON.stringify(body);
  expect(body).toMatchObject({ title: 'The day the ingress went away' });
  expect(page).toContain('SEV-2');
  expect(page).toContain('2021-06-22 08:21 UTC');
  expect(page).toContain('25 min');
  expect(page).not.toContain('The first customer has now told us');
});

test('an incident that is not resolved can have its postmortem started', async () => {
  const open = story.sandbox.jira.store.issues
    .all()
    .map(({ key }) => key)
    .filter((key) => key.startsWith('INC-'));
  const views = await Promise.all(open.map((key) => story.must(ROBIN, key, 'viewIncident')));
  const unresolved = views.find(({ incident: head }) => !head.resolved && head.statusName === 'In Progress');

  const draft = await story.must(ROBIN, unresolved?.incident.key ?? '', 'draftPostmortem');
  const created = await story.must(ROBIN, unresolved?.incident.key ?? '', 'createPostmortem', {});

  expect(draft.keyTimes.resolved).toBeNull();
  expect(created.missing).toEqual([]);
});

test('a comment that is written while the dialog is open is in the timeline the next time', async () => {
  const body = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One more thing.' }] }],
  };
  await story.rest(ROBIN, 'POST', `/rest/api/3/issue/${incident}/comment`, { body });

  const { timeline } = await story.must(ROBIN, incident, 'draftPostmortem');

  expect(timeline.find(({ text }) => text === 'One more thing.')).toMatchObject({
    included: false,
    restrictedTo: null,
  });
});
