import { commentsOn, markerOn, takeStatuses } from '../support/decide';
import { DAY, passTime } from '../support/pass-time';
import { forbidEdits } from '../support/prepare-sandbox';
import { actionItem, ALEX, NOAH, OLGA, ROBIN, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'INC-3';
const REASON = 'The load balancer goes in March, and this with it.';
let story: Story;
let key: string;

const add = async (item: Parameters<typeof actionItem>[0] = {}, projectId?: string) => {
  const input = { batchId: crypto.randomUUID(), items: [actionItem(item)], ...(projectId && { projectId }) };
  return (await story.must(ROBIN, INGRESS, 'addActionItems', input)).items[0]?.key ?? '';
};
const decline = (reason: string | null = REASON, person = ROBIN) => story.on(person, key, 'setWontDo', { reason });
const done = { ok: true, value: { notes: [] } };
const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) as string },
});
const pathOf = () => {
  const id = story.sandbox.jira.store.issues.find((issue) => issue.key === key)?.id ?? '';
  return `/rest/api/3/issue/${id}`;
};
const statusOf = async () => (await story.must(ROBIN, key, 'viewContext')) as { item: { statusName: string } };
const counts = async () => (await story.must(ROBIN, INGRESS, 'viewIncident')).completion.counts;
const found = async (jql: string) => {
  const { body } = await story.rest(ROBIN, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: { key: string }[] }).issues.map((issue) => issue.key);
};

beforeEach(async () => {
  story = startStory();
  key = await add();
  await story.sandbox.forge.settle();
});
afterEach(() => story.contracts.expectNoFindings());

describe('what will not be done', () => {
  test('is recorded on the ticket as comment and property, and the ticket moves to the status that says so', async () => {
    expect(await decline()).toEqual(done);

    expect(commentsOn(story.sandbox, key)).toEqual([{ authorId: ROBIN, words: REASON, isInternal: true }]);
    expect(markerOn(story.sandbox, key)).toMatchObject({ wontDo: { reason: REASON, keptByApp: false } });
    expect(await story.must(ROBIN, key, 'viewContext')).toMatchObject({
      item: {
        state: 'wont-do',
        statusName: "Won't do",
        wontDo: { reason: REASON, on: story.sandbox.site.clock.iso().slice(0, 10) },
      },
    });
  });

  test('counts neither as open nor as done: panel, lozenge and search', async () => {
    await add();
    await decline();
    await story.sandbox.forge.settle();

    expect(await counts()).toMatchObject({ total: 2, done: 0, open: 1, wontDo: 1 });
    expect(await story.lozenge(ROBIN, INGRESS)).toMatchObject({ label: '0/1 done' });
    expect(await found('postmortemOpenActions = 1')).toEqual([INGRESS]);
  });

  test('is kept by the app where no status of the workflow says it, and all the rest follows', async () => {
    takeStatuses(story.sandbox, key, "Won't do");
    expect(await decline()).toEqual(done);

    expect(await story.must(ROBIN, key, 'viewContext')).toMatchObject({
      item: { state: 'wont-do', statusName: 'To Do', wontDo: { reason: REASON } },
    });
    expect(await counts()).toMatchObject({ total: 1, open: 0, wontDo: 1 });
    expect(await found('postmortemOpenActions = 0')).toEqual([INGRESS]);
    expect(commentsOn(story.sandbox, key)).toHaveLength(1);
  });

  test('nobody is reminded of', async () => {
    takeStatuses(story.sandbox, key, "Won't do");
    const dueDate = new Date(story.sandbox.site.clock.now() + 3 * DAY).toISOString().slice(0, 10);
    await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: dueDate } });
    await decline();
    for (let n = 0; n < 12; n += 1) await passTime(story.sandbox, DAY);
    expect(commentsOn(story.sandbox, key)).toHaveLength(1);

    await decline(null);
    for (let n = 0; n < 8; n += 1) await passTime(story.sandbox, DAY);
    expect(commentsOn(story.sandbox, key).length).toBeGreaterThan(1);
  });

  test('in a service project stays between those who work there', async () => {
    story = startStory('busy');
    const projectId = story.sandbox.jira.store.projects.find((project) => project.key === 'DESK')?.id ?? '';
    const input = { batchId: crypto.randomUUID(), items: [actionItem({ ownerAccountId: ALEX })], projectId };
    key = (await story.must(ALEX, INGRESS, 'addActionItems', input)).items[0]?.key ?? '';
    expect(key).toMatch(/^DESK-/);
    expect(await decline(REASON, ALEX)).toMatchObject({ ok: true });
    expect(commentsOn(story.sandbox, key)).toEqual([{ authorId: ALEX, words: REASON, isInternal: true }]);
  });

  test('needs a reason', async () => {
    expect(await decline('  ')).toMatchObject(refusal('invalid', /Say why/));
    expect(await decline('x'.repeat(501))).toMatchObject(refusal('invalid', /shorten it by 1/));
    expect(commentsOn(story.sandbox, key)).toEqual([]);
    expect(await counts()).toMatchObject({ open: 1 });
  });

  test('may be said in Jira alone, and the reason then here', async () => {
    await transition(story, ROBIN, key, "Won't do");
    expect(await story.must(ROBIN, key, 'viewContext')).toMatchObject({ item: { state: 'wont-do', wontDo: null } });
    expect(await decline()).toEqual(done);
    expect(await story.must(ROBIN, key, 'viewContext')).toMatchObject({ item: { wontDo: { reason: REASON } } });
  });
});

describe('taking it back', () => {
  test.each([true, false])(
    'makes it open again, in the status that it came from (its workflow says it: %s)',
    async (says) => {
      if (!says) takeStatuses(story.sandbox, key, "Won't do");
      await transition(story, ROBIN, key, 'In Progress');
      await decline();

      expect(await decline(null)).toEqual(done);
      expect(await decline(null)).toEqual(done);

      expect(await statusOf()).toMatchObject({ item: { state: 'open', statusName: 'In Progress', wontDo: null } });
      expect(markerOn(story.sandbox, key)).not.toHaveProperty('wontDo');
      expect(await counts()).toMatchObject({ open: 1, wontDo: 0 });
      expect(commentsOn(story.sandbox, key)).toHaveLength(1);
    },
  );

  test('can be done in Jira, too: reopened there it is open, and may be declined for another reason', async () => {
    await decline();
    await transition(story, ROBIN, key, 'To Do');
    expect(await story.must(ROBIN, key, 'viewContext')).toMatchObject({ item: { state: 'open', wontDo: null } });

    expect(await decline('Now we know better.')).toEqual(done);
    expect(commentsOn(story.sandbox, key).map(({ words }) => words)).toEqual([REASON, 'Now we know better.']);
  });

  test('is refused with the reason where the workflow has no way back', async () => {
    await decline();
    takeStatuses(story.sandbox, key, 'To Do', 'In Progress');
    expect(await decline(null)).toMatchObject(refusal('forbidden', /does not let you move it back.*Ask somebody/));
    expect(markerOn(story.sandbox, key)).toHaveProperty('wontDo');
  });
});

describe('refusals', () => {
  test.each([VERA, NOAH])(
    '%s, who may not edit the ticket, hears whom to ask, and nothing is written',
    async (person) => {
      expect(await decline(REASON, person)).toMatchObject(
        refusal('forbidden', /You may not edit .* Ask somebody who may to say that it will not be done/),
      );
      expect(commentsOn(story.sandbox, key)).toEqual([]);
      expect(await counts()).toMatchObject({ open: 1 });
    },
  );

  test('a status that forbids edits is named, with the way out', async () => {
    const ticket = story.sandbox.jira.store.issues.find((issue) => issue.key === key);
    forbidEdits(story.sandbox, ticket?.id ?? '');
    expect(await decline()).toMatchObject(refusal('forbidden', /is in status “To Do”.*Move it to another status/));
    expect(commentsOn(story.sandbox, key)).toEqual([]);
  });

  test('a ticket that is done meanwhile stays done', async () => {
    await transition(story, ROBIN, key, 'Done');
    expect(await decline()).toMatchObject(refusal('conflict', /meanwhile/));
    expect(await decline(null)).toMatchObject(refusal('conflict', /done meanwhile/));
    expect(await counts()).toMatchObject({ done: 1, wontDo: 0 });
  });

  test('an issue that is no action ticket, and one that is not visible, take no decision', async () => {
    expect(await story.on(ROBIN, INGRESS, 'setWontDo', { reason: REASON })).toMatchObject(
      refusal('not-found', /no action item/),
    );
    expect(await decline(REASON, OLGA)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('a comment that Jira refuses is said; the decision counts', async () => {
    story.sandbox.forge.setFaults([
      { match: { method: 'POST', path: `${pathOf()}/comment` }, fault: 'before', times: 1, status: 403 },
    ]);
    expect(await decline()).toMatchObject({ ok: true, value: { notes: [expect.stringMatching(/as a comment/)] } });
    expect(await counts()).toMatchObject({ wontDo: 1 });
  });

  test('a move that Jira refuses is said; the decision counts', async () => {
    story.sandbox.forge.setFaults([
      { match: { method: 'POST', path: `${pathOf()}/transitions` }, fault: 'before', times: 1, status: 400 },
    ]);
    expect(await decline()).toMatchObject({ ok: true, value: { notes: [expect.stringMatching(/did not move it/)] } });
    expect(await statusOf()).toMatchObject({ item: { state: 'wont-do', statusName: 'To Do' } });
    expect(await counts()).toMatchObject({ wontDo: 1 });
  });
});
