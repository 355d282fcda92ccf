import type { Habits } from '../../sandbox/core/habits';
import { CLOSED_FOR_EDITS, LEAKED_KEY } from '../../sandbox/seed/busy/records';
import { actionItem, ALEX, NOAH, ROBIN, SAM, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const DAY = 86_400_000;
jest.setTimeout(60_000);

let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
});
afterEach(() => story.contracts.expectNoFindings());

const set = (habits: Partial<Habits>) => story.sandbox.site.habits.set(habits);
const go = (...summaries: string[]) => ({
  batchId: 'go-1',
  items: summaries.map((summary) => actionItem({ summary })),
});
const panel = () => story.must(ROBIN, incident, 'viewIncident');
const tickets = () => story.sandbox.jira.store.issues.filter(({ summary }) => summary.startsWith('Item '));
const pages = () =>
  story.sandbox.confluence.store.pages.filter(({ versions }) =>
    Boolean(versions.at(-1)?.document.includes('completion-macro')),
  );
const projectId = async (key: string) =>
  (await story.must(ROBIN, incident, 'viewActionForm', {})).projects.find((project) => project.key === key)?.id ?? '';

describe.each(['kept', 'ignored'] as const)('entity properties that come with a create are %s', (createProperties) => {
  test.each(['INC', 'OPS'])('tickets in %s are action items all the same, and are followed', async (project) => {
    set({ createProperties });
    const order = { ...go('Item one', 'Item two'), projectId: await projectId(project) };

    const first = await story.must(ROBIN, incident, 'addActionItems', order);
    const again = await story.must(ROBIN, incident, 'addActionItems', order);
    await transition(story, ROBIN, first.items[0]?.key ?? '', 'Done');
    await story.sandbox.forge.settle();

    expect(first.items.map(({ notes }) => notes)).toEqual([[], []]);
    expect(again.items.map(({ key }) => key)).toEqual(first.items.map(({ key }) => key));
    expect(tickets().map(({ properties }) => properties['blameless-postmortem-action'])).toEqual([
      expect.objectContaining({ batchId: 'go-1' }),
      expect.objectContaining({ batchId: 'go-1' }),
    ]);
    expect((await panel()).completion.counts).toMatchObject({ total: 2, done: 1, open: 1 });
  });

  test('who may create and not edit is told what is missing, and how it is mended', async () => {
    set({ createProperties });

    const { items } = await story.must(NOAH, incident, 'addActionItems', go('Item one'));

    const isTold = items[0]?.notes?.some((note) => note.includes(`can attach ${items[0]?.key ?? ''}`));
    expect(isTold).toBe(createProperties === 'ignored');
    await story.must(ROBIN, incident, 'attachActionItem', { ticket: items[0]?.key ?? '', type: 'prevent' });
    expect((await panel()).completion.counts.total).toBe(1);
  });
});

describe.each(['made', 'refused', 'ignored'] as const)('links that come with a create are %s', (createLinks) => {
  test('each ticket is made once and linked once', async () => {
    set({ createLinks });
    const order = { ...go('Item one', 'Item two', 'Item three'), projectId: await projectId('OPS') };

    const { items } = await story.must(ROBIN, incident, 'addActionItems', order);
    await story.must(ROBIN, incident, 'addActionItems', order);

    expect(items.map(({ ok, notes }) => [ok, notes])).toEqual(items.map(() => [true, []]));
    expect(tickets().map(({ linkIds }) => linkIds.length)).toEqual([1, 1, 1]);
    expect((await panel()).completion.counts.total).toBe(3);
  });

  test('a ticket that Jira refuses for another reason is reported, and the others are made', async () => {
    set({ createLinks });
    const order = { ...go('Item one', 'Item two'), projectId: await projectId('OPS') };
    const bad = actionItem({ summary: 'Item bad', ownerAccountId: VERA });

    const { items } = await story.must(ROBIN, incident, 'addActionItems', { ...order, items: [bad, ...order.items] });

    expect(items.map(({ ok }) => ok)).toEqual([false, true, true]);
    expect(tickets()).toHaveLength(2);
  });
});

describe.each(['known-words', 'other-words', 'conflict'] as const)(
  'a title that is taken is refused: %s',
  (takenTitle) => {
    beforeEach(() => set({ takenTitle }));

    test('a page of the same title that is about something else is left alone', async () => {
      const { title, space } = await story.must(ROBIN, incident, 'draftPostmortem');
      await story.rest(ALEX, 'POST', '/wiki/api/v2/pages', {
        spaceId: space?.id,
        status: 'current',
        title,
        body: { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: [] }) },
      });

      const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

      const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}`);
      expect(body).toMatchObject({ title: `${title} (2)` });
    });

    test('a page whose making was not heard of is found, by the next person too', async () => {
      story.sandbox.forge.setFaults([
        { match: { method: 'POST', path: '/wiki/api/v2/pages' }, fault: 'after', times: 1, status: 504 },
      ]);
      await story.on(ROBIN, incident, 'createPostmortem', {});

      expect(await story.must(SAM, incident, 'createPostmortem', {})).toMatchObject({ existed: true, missing: [] });
      expect(pages()).toHaveLength(1);
    });
  },
);

test.each([409, 400] as const)(
  'a page property that is there is refused with %i, and that is all right',
  async (status) => {
    set({ takenPropertyKey: status });
    story.sandbox.forge.setFaults([
      { match: { method: 'POST', path: '/wiki/api/v2/pages/*/properties' }, fault: 'after', times: 1 },
    ]);
    expect(await story.must(ROBIN, incident, 'createPostmortem', {})).toMatchObject({ missing: ['page-property'] });

    expect(await story.must(ROBIN, incident, 'createPostmortem', {})).toMatchObject({ existed: true, missing: [] });
  },
);

test.each(['made', 'refused'] as const)(
  'private pages are %s: what an incident hides is shown to nobody',
  async (privatePages) => {
    story = startStory('busy');
    set({ privatePages });
    const key = story.keyOf(LEAKED_KEY.summary);

    const outcome = await story.on(ROBIN, key, 'createPostmortem', {});

    expect(outcome.ok).toBe(privatePages === 'made');
    if (!outcome.ok)
      expect(outcome.error).toMatchObject({ code: 'invalid', message: expect.stringContaining('Private pages') });
    for (const page of pages().filter(({ title }) => title.includes(key))) expect(page.privateTo).toBe(ROBIN);
    expect(pages().filter(({ title }) => title.includes(key))).toHaveLength(privatePages === 'made' ? 1 : 0);
  },
);

describe.each([401, 403, 404] as const)(
  'Confluence that is not connected answers %i',
  (unconnectedConfluenceStatus) => {
    test.each([true, false])(
      'the platform lists connections: %s. It is said, and action items are tracked',
      async (connectionsListed) => {
        story.sandbox.forge.setSwitches({ confluenceConnected: false, unconnectedConfluenceStatus, connectionsListed });

        const view = await panel();
        const drafted = await story.on(ROBIN, incident, 'draftPostmortem');
        const created = await story.on(ROBIN, incident, 'createPostmortem', {});
        const added = await story.must(ROBIN, incident, 'addActionItems', go('Item one'));

        expect(view).toMatchObject({ postmortem: null, confluenceConnected: !connectionsListed });
        for (const outcome of [drafted, created])
          expect(outcome).toMatchObject({ ok: false, error: { code: 'confluence-not-connected' } });
        expect(added.items[0]?.ok).toBe(true);
        expect((await panel()).completion.counts.total).toBe(1);
      },
    );

    test('a connected Confluence that answers so to one person says that they have no access', async () => {
      story.sandbox.forge.setFaults([
        { match: { product: 'confluence' }, fault: 'before', times: 9, status: unconnectedConfluenceStatus },
      ]);

      expect(await story.on(ROBIN, incident, 'draftPostmortem')).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    });
  },
);

describe.each([true, false])('expired keys linger: %s', (expiredKeysLinger) => {
  // The claims of the first try have run out by then, and are gone or not.
  test.each([181, 183])('a try that was broken off %d days ago is completed and not repeated', async (days) => {
    story.sandbox.forge.setSwitches({ expiredKeysLinger });
    story.sandbox.forge.setFaults([
      { match: { method: 'PUT', path: '/rest/api/3/issue/*/properties/*' }, fault: 'before', times: 9, status: 403 },
    ]);
    const first = await story.must(ROBIN, incident, 'createPostmortem', {});
    await story.must(ROBIN, incident, 'addActionItems', go('Item one'));
    story.sandbox.forge.setFaults([]);
    story.sandbox.site.clock.advance(days * DAY);

    const again = await story.must(SAM, incident, 'createPostmortem', {});
    await story.must(SAM, incident, 'addActionItems', { ...go('Item two'), batchId: 'go-2' });

    expect(first.missing).toEqual(['record']);
    expect(again).toMatchObject({ pageId: first.pageId, missing: [] });
    expect(pages()).toHaveLength(1);
    expect((await panel()).completion.counts.total).toBe(2);
  });
});

describe.each([0, 30_000])('queries of storage lag by %d ms', (queryLagMs) => {
  test('tickets that only storage ties to the incident are shown once the query knows of them, and made once', async () => {
    story = startStory('busy');
    story.sandbox.forge.setSwitches({ queryLagMs, waits: 'skip' });
    story.sandbox.jira.setSettings({ issueLinking: false });
    incident = story.keyOf(CLOSED_FOR_EDITS.summary);

    const order = go('Item one');
    await story.must(ALEX, incident, 'addActionItems', order);
    await story.must(ALEX, incident, 'addActionItems', order);
    story.sandbox.site.clock.advance(queryLagMs);

    expect((await story.must(ALEX, incident, 'viewIncident')).completion.counts.total).toBe(1);
    expect(tickets()).toHaveLength(1);
  });
});

test.each([true, false])('the context of a resolver carries the site’s address: %s', async (contextSiteUrl) => {
  story.sandbox.forge.setSwitches({ contextSiteUrl });

  const { pageId, missing } = await story.must(ROBIN, incident, 'createPostmortem', {});
  const { body } = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${incident}/remotelink`);

  expect(missing).toEqual([]);
  expect(body).toMatchObject([
    { object: { url: `http://localhost:8600/wiki/pages/viewpage.action?pageId=${pageId}` } },
  ]);
});

describe.each(['app-user', 'every-call'] as const)('what counts as done by the app: %s', (selfGenerated) => {
  test('a ticket that a person moves in Jira is counted', async () => {
    story.sandbox.forge.setSwitches({ selfGenerated });
    const { items } = await story.must(ROBIN, incident, 'addActionItems', go('Item one', 'Item two'));
    await story.sandbox.forge.settle();
    await transition(story, ROBIN, items[0]?.key ?? '', 'Done');
    await story.sandbox.forge.settle();

    const path = `/rest/api/3/issue/${incident}/properties/blameless-postmortem-completion`;
    expect((await story.rest(ALEX, 'GET', path)).body).toMatchObject({ value: { done: 1, open: 1 } });
  });
});
