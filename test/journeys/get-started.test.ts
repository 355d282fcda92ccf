import type { Resolvers } from '../../src/shared/contract';
import type { Outcome } from '../../src/shared/outcome';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';

let story: Story;
beforeEach(() => {
  story = startStory();
});
afterEach(() => story.contracts.expectNoFindings());

async function must<T>(answer: Promise<Outcome<T>>): Promise<T> {
  const outcome = await answer;
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.message);
}
const view = () => must(story.inSettings(ALEX, 'site', 'viewSetup'));
const projectId = (key: string) => story.sandbox.jira.store.projects.find((project) => project.key === key)?.id ?? '';
const make = (key = 'INC') => story.inSettings(ALEX, 'site', 'makePractice', { projectId: projectId(key) });
const practiceIssues = () =>
  story.sandbox.jira.store.issues.filter(({ labels }) => labels.includes('postmortem-practice'));
const pages = (title: string) => story.sandbox.confluence.store.pages.filter((page) => page.title.includes(title));

describe('getting started', () => {
  it('begins with nothing done but Confluence', async () => {
    expect(await view()).toMatchObject({ confluence: 'connected', panel: null, practice: null });
  });

  it('says live whether Confluence is connected, and whether it answers', async () => {
    story.sandbox.forge.setSwitches({ confluenceConnected: false });
    expect((await view()).confluence).toBe('not-connected');
    story.sandbox.forge.setSwitches({ confluenceConnected: true, waits: 'skip' });
    story.sandbox.forge.setFaults([{ match: { path: '/wiki/api/v2/spaces' }, fault: 'before', status: 500, times: 5 }]);
    expect((await view()).confluence).toBe('no-answer');
  });

  it('shows the panel in one project or in all, and takes it back', async () => {
    const pins = () => story.sandbox.jira.store.panelPins.all().map(({ projectId: id }) => id);
    const ask = (id: string | null, isShown: boolean) =>
      must(story.inSettings(ALEX, 'site', 'showPanel', { projectId: id, isShown }));
    expect(await ask(projectId('INC'), true)).toEqual({ kind: 'done', projects: 1 });
    expect(pins()).toEqual([projectId('INC')]);
    expect(await ask(null, true)).toEqual({ kind: 'done', projects: 2 });
    expect(pins()).toHaveLength(2);
    expect((await view()).panel).toMatchObject({ isShown: true, projects: 2 });
    expect(await ask(null, false)).toEqual({ kind: 'done', projects: 2 });
    expect(pins()).toEqual([]);
  });

  it('says what to click where Jira refuses', async () => {
    story.sandbox.forge.setFaults([
      { match: { path: '/rest/api/3/forge/panel' }, fault: 'before', status: 404, times: 1 },
    ]);
    const refused = await must(story.inSettings(ALEX, 'site', 'showPanel', { projectId: null, isShown: true }));
    expect(refused).toEqual({ kind: 'refused' });
    expect((await view()).panel).toBeNull();
  });

  it('makes one practice incident with its page, and removes both', async () => {
    const practice = await must(make());
    expect(practice.pageUrl).not.toBeNull();
    expect(await must(make())).toEqual(practice);
    expect(practiceIssues().map(({ summary }) => summary)).toEqual(['[Practice] The checkout answered errors']);
    expect(pages('[Practice]')).toHaveLength(1);
    expect((await view()).practice).toEqual(practice);
    const panel = await story.must(ALEX, practice.incidentKey, 'viewIncident');
    expect(panel.postmortem?.pageUrl).toBe(practice.pageUrl);

    await must(story.inSettings(ALEX, 'site', 'removePractice'));
    expect(practiceIssues()).toEqual([]);
    expect(pages('[Practice]').filter(({ status }) => status === 'current')).toEqual([]);
    expect((await view()).practice).toBeNull();
    expect(await must(make('OPS'))).toMatchObject({ incidentKey: expect.stringMatching(/^OPS-/) });
  });

  it.each([
    ['POST', '/rest/api/3/issue'],
    ['POST', '/wiki/api/v2/pages'],
  ])('makes nothing twice when the practice is cut off after %s %s', async (method, path) => {
    story.sandbox.forge.setFaults([{ match: { method, path }, fault: 'after', times: 1 }]);
    await make();
    story.sandbox.site.clock.advance(120_000);
    await must(make());
    expect(practiceIssues()).toHaveLength(1);
    expect(pages('[Practice]')).toHaveLength(1);
  });

  it('keeps the incident where there is no space for its page, and makes the page once there is one', async () => {
    story.sandbox.forge.setFaults([{ match: { path: '/wiki/api/v2/pages' }, fault: 'before', status: 403, times: 9 }]);
    expect(await make()).toMatchObject({ ok: false });
    const { practice } = await view();
    expect(practice).toMatchObject({ pageUrl: null });
    story.sandbox.forge.setFaults([]);
    expect(await must(story.inSettings(ALEX, 'site', 'makePractice', { projectId: null }))).toMatchObject({
      incidentKey: practice?.incidentKey,
      pageUrl: expect.stringContaining('/wiki/'),
    });
  });

  it('removes what is left, also of what somebody deleted by hand', async () => {
    const { incidentKey } = await must(make());
    await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${incidentKey}`);
    await must(story.inSettings(ALEX, 'site', 'removePractice'));
    expect(pages('[Practice]').filter(({ status }) => status === 'current')).toEqual([]);
    await must(story.inSettings(ALEX, 'site', 'removePractice'));
  });
});

describe('who may set the app up', () => {
  const tries: readonly (readonly [string, () => Promise<Outcome<unknown>>])[] = [
    ['viewSetup', () => story.inSettings(ROBIN, 'site', 'viewSetup')],
    ['showPanel', () => story.inSettings(ROBIN, 'site', 'showPanel', { projectId: null, isShown: true })],
    ['makePractice', () => story.inSettings(ROBIN, 'site', 'makePractice', { projectId: projectId('INC') })],
    ['removePractice', () => story.inSettings(ROBIN, 'site', 'removePractice')],
  ];
  it.each(tries)('%s is refused to anybody but a Jira admin', async (_, act) => {
    expect(await act()).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('not even a Jira admin does it from the settings of a project', async () => {
    const names: readonly (keyof Resolvers)[] = ['viewSetup', 'removePractice'];
    for (const name of names)
      expect(await story.inSettings(ALEX, { project: 'INC' }, name as 'viewSetup')).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
  });

  it('is told on the panel to whoever asks', async () => {
    expect(await story.must(ALEX, 'INC-1', 'maySetUp')).toBe(true);
    expect(await story.must(ROBIN, 'INC-1', 'maySetUp')).toBe(false);
  });
});
