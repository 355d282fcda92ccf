import type { ActionType } from '../../src/domain/action-item';
import type { Settings } from '../../src/domain/settings';
import { actionItem, ALEX, NOAH, ROBIN, startStory, type Story } from '../support/story';

const INC = { project: 'INC' };
let story: Story;
beforeEach(() => {
  story = startStory();
});
afterEach(() => story.contracts.expectNoFindings());

async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const outcome = await answer;
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.message);
}
const view = () => must(story.inSettings(ALEX, INC, 'viewSettings'));
async function save(settings: Settings): Promise<void> {
  const { version } = await view();
  await must(story.inSettings(ALEX, INC, 'saveSettings', { version, settings }));
}
const projectOf = (key: string) => {
  const found = story.sandbox.jira.store.projects.find((project) => project.key === key);
  if (!found) throw new Error(`There is no project ${key}.`);
  return { id: found.id, name: found.name };
};
const typeOf = (name: string) => {
  const found = story.sandbox.jira.store.issueTypes.find((type) => type.name === name);
  if (!found) throw new Error(`There is no type ${name}.`);
  return { id: found.id, name };
};
const itemsOf = (...kinds: readonly ActionType[]) => kinds.map((type) => actionItem({ type, summary: `Do ${type}` }));
const madeTypes = (keys: readonly (string | undefined)[]) =>
  keys.map((key) => {
    const issue = story.sandbox.jira.store.issues.find((candidate) => candidate.key === key);
    return `${key?.split('-')[0] ?? ''} ${story.sandbox.jira.store.issueTypes.get(issue?.issueTypeId ?? '')?.name ?? ''}`;
  });

describe('settings of following through', () => {
  it('offer link types, projects, types of a project, groups and issues', async () => {
    const { choices } = await view();
    expect(choices.linkTypes?.map(({ name }) => name)).toContain('Relates');
    expect(choices.projects.map(({ key }) => key)).toEqual(expect.arrayContaining(['INC', 'OPS']));
    expect(choices.fields.find(({ id }) => id === 'assignee')?.kind).toBe('person');
    const types = await must(story.inSettings(ALEX, INC, 'listTicketTypes', { projectId: projectOf('OPS').id }));
    expect(types.map(({ name }) => name)).toContain('Bug');
    expect(await must(story.inSettings(ALEX, INC, 'searchGroups', { query: ' Resp' }))).toEqual([
      { id: 'incident-responders', name: 'incident-responders' },
    ]);
    const find = (query: string) => must(story.inSettings(ALEX, INC, 'findIssues', { query }));
    expect(await find(' inc-1 ')).toMatchObject([{ key: 'INC-1' }]);
    expect(await find('INC-')).toEqual([]);
    expect(await find('INC-9999')).toEqual([]);
  });

  it('are all kept, and refused with the sentence of the form', async () => {
    const settings: Settings = {
      calendar: { workingDays: [1, 2, 3], holidays: ['2026-12-24'], timeZone: 'Europe/Copenhagen' },
      review: {
        severities: [1],
        minutes: 30,
        labels: ['security'],
        nearMiss: true,
        dueAfterWorkingDays: 3,
        flagAfterDays: 10,
      },
      dueDays: { 1: 7, 2: 14, 3: 30, 4: 60, count: 'working' },
      tickets: { linkType: null, project: projectOf('OPS'), types: { prevent: typeOf('Bug') } },
      reminders: { daysBefore: [3, 0], everyDays: 14, stopAfterDays: 60, channel: 'mail' },
      escalation: { afterDays: 5, to: { kind: 'group', group: { id: 'managers', name: 'managers' } } },
      digest: null,
    };
    await save(settings);
    expect(await view()).toMatchObject({ settings, unfit: [] });
    const refused = await story.inSettings(ALEX, INC, 'saveSettings', {
      version: 1,
      settings: { calendar: { workingDays: [1], holidays: ['Christmas'], timeZone: 'UTC' } },
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: '“Christmas” is no day. Write holidays as 2026-12-24.' },
    });
  });

  it('that name what is gone are said on the settings page, in the dialog and on the panel', async () => {
    const gone = (name: string) => ({ id: '987654', name });
    await save({
      tickets: { linkType: gone('Fixes'), project: gone('Old project'), types: { detect: gone('Chore') } },
      escalation: { afterDays: 3, to: { kind: 'group', group: gone('old-guard') } },
      digest: gone('OLD-1'),
    });
    const expected = [
      'digest issue OLD-1',
      'group old-guard',
      'link type Fixes',
      'project Old project',
      'ticket type Chore',
    ];
    const words = (unfit: readonly { kind: string; name: string }[]) =>
      unfit.map(({ kind, name }) => `${kind} ${name}`).sort();
    expect(words((await view()).unfit)).toEqual(expected);
    expect(words((await story.must(ROBIN, 'INC-1', 'draftPostmortem')).unfit)).toEqual(expected);
    expect(words((await story.must(ROBIN, 'INC-1', 'viewIncident')).unfit)).toEqual(expected);
    const form = await story.must(ROBIN, 'INC-1', 'viewActionForm', {});
    expect(form).toMatchObject({ projectId: projectOf('INC').id, kindTypes: {}, linkTypeName: 'Relates' });
  });
});

describe('action tickets', () => {
  const saveKinds = () =>
    save({
      tickets: { linkType: null, project: projectOf('OPS'), types: { prevent: typeOf('Bug') } },
    });

  it('go to the project of the settings, each with the type of its kind, in one call', async () => {
    await saveKinds();
    const form = await story.must(ROBIN, 'INC-1', 'viewActionForm', {});
    expect(form.projectId).toBe(projectOf('OPS').id);
    expect(form.kindTypes.prevent?.name).toBe('Bug');
    story.sandbox.forge.clearCalls();
    const { items } = await story.must(ROBIN, 'INC-1', 'addActionItems', {
      batchId: 'go-kinds',
      items: itemsOf('prevent', 'detect', 'prevent'),
      projectId: projectOf('OPS').id,
    });
    expect(madeTypes(items.map(({ key }) => key))).toEqual(['OPS Bug', 'OPS Task', 'OPS Bug']);
    const bulk = story.sandbox.forge
      .calls()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/issue/bulk'));
    expect(bulk).toHaveLength(1);
    const { completion } = await story.must(ROBIN, 'INC-1', 'viewIncident');
    expect(completion.items).toHaveLength(3);
  });

  it('have the type that the person chose, whatever the settings say', async () => {
    await saveKinds();
    const { items } = await story.must(ROBIN, 'INC-1', 'addActionItems', {
      batchId: 'go-chosen',
      items: itemsOf('prevent'),
      projectId: projectOf('OPS').id,
      issueTypeId: typeOf('Task').id,
    });
    expect(madeTypes(items.map(({ key }) => key))).toEqual(['OPS Task']);
  });

  it('stay with the incident for who may not create them where the settings say', async () => {
    await save({ tickets: { linkType: null, project: { id: '987654', name: 'Gone' }, types: {} } });
    expect((await story.must(ROBIN, 'INC-1', 'viewActionForm', {})).projectId).toBe(projectOf('INC').id);
  });

  it('are linked as the settings say, also those that are attached', async () => {
    const blocks = story.sandbox.jira.store.linkTypes.find(({ name }) => name !== 'Relates');
    if (!blocks) throw new Error('The world has one type of link alone.');
    await save({ tickets: { linkType: { id: blocks.id, name: blocks.name }, project: null, types: {} } });
    await story.must(ROBIN, 'INC-1', 'addActionItems', { batchId: 'go-linked', items: itemsOf('detect') });
    const ticket = story.keyOf('Reset de-registration delay on the ALBs to 300 seconds');
    await story.must(ROBIN, 'INC-1', 'attachActionItem', { ticket, type: 'detect' });
    const incident = story.sandbox.jira.store.issues.find(({ key }) => key === 'INC-1');
    const links = (incident?.linkIds ?? []).map((id) => story.sandbox.jira.store.links.get(id)?.typeId);
    expect(links.filter((typeId) => typeId === blocks.id)).toHaveLength(2);
  });
});

test('settings of following through cost the panel no call where nothing is set', async () => {
  const calls = async () => {
    story.sandbox.forge.clearCalls();
    await story.must(ROBIN, 'INC-1', 'viewIncident');
    return story.sandbox.forge.calls().length;
  };
  const before = await calls();
  await save({ reminders: { daysBefore: [1], everyDays: 7, stopAfterDays: 30, channel: 'off' } });
  expect(await calls()).toBe(before);
});

test('who may not administer the project reads none of its settings', async () => {
  expect(await story.inSettings(NOAH, INC, 'viewSettings')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
