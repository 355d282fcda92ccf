import { actionItem, ROBIN, startStory, transition, type Story } from '../support/story';

jest.setTimeout(60_000);

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const SECOND = 1_000;

describe.each([0, 20, 45])('with a search that lags by %d seconds', (lag) => {
  // In INC tickets are linked after they were made, in OPS while.
  describe.each(['INC', 'OPS'])('tickets in %s', (project) => {
    let story: Story;
    let incident: string;
    let go: { batchId: string; items: ReturnType<typeof actionItem>[]; projectId: string };

    beforeEach(async () => {
      story = startStory();
      incident = story.keyOf(INGRESS);
      story.sandbox.forge.setSwitches({ waits: 'skip' });
      story.sandbox.site.habits.set({ searchLagMs: lag * SECOND });
      const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
      const projectId = projects.find(({ key }) => key === project)?.id ?? '';
      go = { batchId: 'go-1', items: [actionItem(), actionItem({ summary: 'Look through the alerts' })], projectId };
    });
    afterEach(() => story.contracts.expectNoFindings());

    const tickets = () =>
      story.sandbox.jira.store.issues.filter(({ properties }) => 'blameless-postmortem-action' in properties);
    const send = () => story.on(ROBIN, incident, 'addActionItems', go);
    const wait = (seconds: number) => story.sandbox.site.clock.advance(seconds * SECOND);
    const loseAnswerTo = (path: string, fault: 'before' | 'after') =>
      story.sandbox.forge.setFaults([{ match: { path }, fault, times: 1 }]);

    test('are made once, although the answer to making them was lost and the go is sent again and again', async () => {
      loseAnswerTo('/rest/api/3/issue/bulk', 'after');
      expect(await send()).toMatchObject({ ok: false, error: { code: 'try-later' } });

      for (const _ of [1, 2, 3]) {
        wait(10);
        expect(await send()).toMatchObject({ ok: false, error: { code: 'try-later' } });
        expect(tickets()).toHaveLength(2);
      }
      wait(31);

      expect(await send()).toMatchObject({ ok: true, value: { items: [{ ok: true }, { ok: true }] } });
      expect(tickets()).toHaveLength(2);
      expect(tickets().every(({ linkIds }) => linkIds.length === 1)).toBe(true);
    });

    test('are made by the next try where the first did not get through', async () => {
      loseAnswerTo('/rest/api/3/issue/bulk', 'before');
      await send();
      wait(61);

      expect(await send()).toMatchObject({ ok: true });
      expect(tickets()).toHaveLength(2);
    });

    test('are on the panel, counted and followed at once, for nothing of that is searched', async () => {
      const added = await story.must(ROBIN, incident, 'addActionItems', go);
      await transition(story, ROBIN, added.items[0]?.key ?? '', 'Done');
      await story.sandbox.forge.settle();

      const { completion } = await story.must(ROBIN, incident, 'viewIncident');
      expect(completion.counts).toMatchObject({ total: 2, done: 1, open: 1 });
    });

    test('are found by JQL on what the app writes once the search knows of them', async () => {
      await story.must(ROBIN, incident, 'addActionItems', go);
      wait(lag);
      const { body } = await story.rest(ROBIN, 'POST', '/rest/api/3/search/jql', {
        jql: 'postmortemActionBatch = "go-1"',
        fields: ['summary'],
      });

      expect((body as { issues: unknown[] }).issues).toHaveLength(2);
    });
  });
});
