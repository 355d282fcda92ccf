import { actionItem, ALEX, CLEO, MONA, NANNA, NOAH, OLGA, ROBIN, SAM, SIGNE, startStory, VERA } from '../support/story';
import type { Story } from '../support/story';

// The same world always has the same keys.
const INGRESS = 'INC-3';
const LOCKED = 'INC-14';
const SECRET = 'INC-15';
const ALL = [INGRESS, LOCKED, SECRET, 'SEC-1', 'DESK-1', 'NORD-3'];
let story: Story;

beforeEach(() => {
  story = startStory('busy');
});
afterEach(() => story.contracts.expectNoFindings());

const go = (overrides: Parameters<typeof actionItem>[0] = {}) => ({
  batchId: crypto.randomUUID(),
  items: [actionItem(overrides)],
});
const spaceId = (key: string) => story.sandbox.confluence.store.spaces.find((space) => space.key === key)?.id ?? '';
const projectId = (key: string) => story.sandbox.jira.store.projects.find((project) => project.key === key)?.id ?? '';
const keysOf = (choices: readonly { readonly key: string }[]) => choices.map(({ key }) => key).sort();
const mayNotAdd = { ok: false, error: { code: 'forbidden', message: expect.stringContaining('may not add a page') } };
const mayNotCreate = { ok: false, error: { code: 'forbidden', message: expect.stringContaining('create issues') } };
const notFound = { ok: false, error: { code: 'not-found' } };

test.each([
  ['Alex', ALEX, ALL],
  ['Robin', ROBIN, [INGRESS, LOCKED, SECRET, 'DESK-1', 'NORD-3']],
  ['Sam', SAM, [INGRESS, LOCKED, SECRET, 'DESK-1', 'NORD-3']],
  ['Vera', VERA, [INGRESS, LOCKED, 'DESK-1', 'NORD-3']],
  ['Mona', MONA, [INGRESS, LOCKED, 'DESK-1', 'NORD-3']],
  ['Noah', NOAH, [INGRESS, LOCKED]],
  ['Signe', SIGNE, [INGRESS, LOCKED, 'SEC-1', 'DESK-1', 'NORD-3']],
  ['Nanna', NANNA, ['NORD-3']],
  ['Cleo', CLEO, ['DESK-1']],
  ['Olga', OLGA, []],
])('%s gets an answer on the incidents that Jira shows them, and on no other', async (_, person, expected) => {
  const answered: string[] = [];
  for (const key of ALL) {
    const outcomes = [
      await story.on(person, key, 'viewIncident'),
      await story.on(person, key, 'draftPostmortem'),
      await story.on(person, key, 'viewActionForm', {}),
      await story.on(person, key, 'viewContext'),
    ];
    if (outcomes.every(({ ok }) => ok)) answered.push(key);
    else for (const outcome of outcomes) expect(outcome).toMatchObject(notFound);
  }

  expect(answered).toEqual(expected);
});

describe('Alex, who may do everything', () => {
  test('is offered every space and every project', async () => {
    const draft = await story.must(ALEX, INGRESS, 'draftPostmortem');
    const form = await story.must(ALEX, INGRESS, 'viewActionForm', {});

    expect(keysOf(draft.spaces)).toEqual(['INC', 'OPS', 'SEC']);
    expect(keysOf(form.projects)).toEqual(['AUD', 'DESK', 'INC', 'NORD', 'OPS', 'SEC', 'TEAM']);
  });

  test('does not see the page that Robin made of an incident with a security level, and no second one is made', async () => {
    const { pageId } = await story.must(ROBIN, SECRET, 'createPostmortem', {});

    const { postmortem } = await story.must(ALEX, SECRET, 'viewIncident');
    const { existing } = await story.must(ALEX, SECRET, 'draftPostmortem');

    expect(postmortem).toMatchObject({ pageId, pageTitle: null, isPageRead: true });
    expect(existing).toMatchObject({ pageId, pageTitle: null });
    const postmortems = story.sandbox.confluence.store.pages.filter(({ title }) => title.includes(SECRET));
    expect(postmortems.map(({ id }) => id)).toEqual([pageId]);
  });
});

describe('Robin, who responds', () => {
  test('chooses a space where none has the name of the project, and the next one is offered the same', async () => {
    expect((await story.must(ROBIN, 'NORD-3', 'draftPostmortem')).space).toBeNull();
    expect(await story.on(ROBIN, 'NORD-3', 'createPostmortem', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining('Choose') },
    });

    await story.must(ROBIN, 'NORD-3', 'createPostmortem', { spaceId: spaceId('INC') });

    expect((await story.must(ROBIN, 'NORD-1', 'draftPostmortem')).space?.key).toBe('INC');
  });

  test('may not send a page of theirs to a space, or a ticket to a project, that Jira and Confluence hide', async () => {
    const page = await story.on(ROBIN, INGRESS, 'createPostmortem', { spaceId: spaceId('SEC') });
    const ticket = await story.on(ROBIN, INGRESS, 'addActionItems', { ...go(), projectId: projectId('SEC') });

    expect(page).toMatchObject({ ok: false });
    expect(ticket).toMatchObject(mayNotCreate);
    expect(JSON.stringify([page, ticket])).not.toMatch(/Security/);
    expect((await story.must(ROBIN, INGRESS, 'viewIncident')).postmortem).toBeNull();
  });

  test('tracks tickets of an incident in a status that forbids edits', async () => {
    const { items } = await story.must(ROBIN, LOCKED, 'addActionItems', go());

    expect((await story.must(VERA, LOCKED, 'viewIncident')).completion.items).toMatchObject([{ key: items[0]?.key }]);
  });
});

describe('Vera, who looks', () => {
  test('reads the draft, and may neither add the page nor a ticket', async () => {
    const draft = await story.must(VERA, INGRESS, 'draftPostmortem');
    const form = await story.must(VERA, INGRESS, 'viewActionForm', {});

    expect(draft.timeline.length).toBeGreaterThan(0);
    expect(form).toMatchObject({ projects: [], projectId: null, issueType: null });
    expect(await story.on(VERA, INGRESS, 'createPostmortem', {})).toMatchObject(mayNotAdd);
    expect(await story.on(VERA, INGRESS, 'addActionItems', go())).toMatchObject(mayNotCreate);
  });

  test('sees page and completion that others made, and cannot attach a ticket', async () => {
    const { pageId } = await story.must(ROBIN, INGRESS, 'createPostmortem', {});
    const { items } = await story.must(ROBIN, INGRESS, 'addActionItems', go());
    const key = items[0]?.key ?? '';

    const view = await story.must(VERA, INGRESS, 'viewIncident');

    expect(view).toMatchObject({
      postmortem: { pageId, pageTitle: expect.any(String) },
      completion: { items: [{ key }] },
    });
    expect(await story.onPage(VERA, pageId)).toMatchObject({ ok: true, value: { counts: { total: 1 } } });
    expect(await story.on(VERA, INGRESS, 'attachActionItem', { ticket: 'INC-4', type: 'detect' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringMatching(/^You may not edit INC-4\. Ask /) },
    });
  });
});

describe('Noah, who may neither link nor edit incidents', () => {
  test('makes tickets that count, and hears that they are not linked', async () => {
    const form = await story.must(NOAH, INGRESS, 'viewActionForm', {});
    const { items } = await story.must(NOAH, INGRESS, 'addActionItems', go());

    expect(form).toMatchObject({ linkTypeName: null, linkRefusal: 'not-allowed' });
    expect(items).toMatchObject([{ ok: true, notes: [expect.stringContaining('may not link')] }]);
    expect((await story.must(MONA, INGRESS, 'viewIncident')).completion.counts.total).toBe(1);
  });

  test('may not add the page; an incident he may not see he does not learn of', async () => {
    expect(await story.on(NOAH, INGRESS, 'createPostmortem', {})).toMatchObject(mayNotAdd);
    expect(await story.on(NOAH, SECRET, 'createPostmortem', {})).toMatchObject(notFound);
  });
});

describe('Olga, who is outside', () => {
  test('sees an action ticket in her own project and a page in her own space, and nothing of the incident', async () => {
    const { pageId } = await story.must(ROBIN, INGRESS, 'createPostmortem', { spaceId: spaceId('OPS') });
    const { items } = await story.must(ROBIN, INGRESS, 'addActionItems', { ...go(), projectId: projectId('OPS') });
    const key = items[0]?.key ?? '';

    const answers = [await story.on(OLGA, key, 'viewContext'), await story.onPage(OLGA, pageId)];

    expect(answers).toMatchObject([{ ok: true, value: { kind: 'hidden-incident' } }, notFound]);
    expect(await story.lozenge(OLGA, key)).toEqual({ label: 'Action item', appearance: 'default' });
    expect(JSON.stringify(answers)).not.toMatch(/ingress|INC-3/);
  });
});

describe('Mona, who manages', () => {
  test('sees how far every incident is, and changes nothing', async () => {
    await story.must(ROBIN, INGRESS, 'addActionItems', go());
    const [item] = (await story.must(MONA, INGRESS, 'viewIncident')).completion.items;
    const change = { ticketId: item?.ticketId ?? '', dueDate: '2099-06-30' };

    expect(item).toMatchObject({ state: 'open', owner: { accountId: ROBIN } });
    expect(await story.on(MONA, INGRESS, 'completeActionItem', change)).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringMatching(/^You may not edit INC-\d+\. Ask /) },
    });
    expect(await story.on(MONA, INGRESS, 'createPostmortem', {})).toMatchObject(mayNotAdd);
    expect(await story.on(MONA, INGRESS, 'addActionItems', go())).toMatchObject(mayNotCreate);
    expect((await story.must(MONA, INGRESS, 'viewIncident')).completion.items).toMatchObject([
      { dueDate: '2099-01-31' },
    ]);
  });
});

describe('those whom only one team has', () => {
  test('Cleo, a customer, reads no internal comment, and the mark of one is not there either', async () => {
    const { timeline, spaces } = await story.must(CLEO, 'DESK-1', 'draftPostmortem');

    expect(timeline.filter(({ restrictedTo }) => restrictedTo !== null)).toEqual([]);
    expect(JSON.stringify(timeline)).not.toContain('without a test');
    expect(spaces).toEqual([]);
    expect(await story.on(CLEO, 'DESK-1', 'createPostmortem', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('no Confluence space') },
    });
  });

  test('Nanna, without Confluence, tracks tickets in her own project and is told that no space is there', async () => {
    const { keyTimes } = await story.must(NANNA, 'NORD-3', 'draftPostmortem');
    const { items } = await story.must(NANNA, 'NORD-3', 'addActionItems', go({ ownerAccountId: NANNA }));

    expect(keyTimes.resolved?.source).toEqual({ kind: 'status', statusName: 'Løst' });
    expect(items).toMatchObject([{ ok: true, key: expect.stringMatching(/^NORD-/), notes: [] }]);
    expect(await story.on(NANNA, 'NORD-3', 'createPostmortem', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('no Confluence space') },
    });
  });

  test('Signe makes page and ticket that stay with her team', async () => {
    const { pageId } = await story.must(SIGNE, 'SEC-1', 'createPostmortem', {});
    const { items } = await story.must(SIGNE, 'SEC-1', 'addActionItems', go({ ownerAccountId: SIGNE }));

    expect(items).toMatchObject([{ ok: true, key: expect.stringMatching(/^SEC-/) }]);
    for (const other of [ROBIN, VERA, MONA]) {
      expect((await story.rest(other, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(404);
      expect((await story.rest(other, 'GET', `/rest/api/3/issue/${items[0]?.key ?? ''}`)).status).toBe(404);
    }
    expect(await story.onPage(ROBIN, pageId)).toMatchObject(notFound);
  });
});
