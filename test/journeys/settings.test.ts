import type { Settings } from '../../src/domain/settings';
import type { SettingsView } from '../../src/shared/views';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';

const INC = { project: 'INC' };
let story: Story;
beforeEach(() => {
  story = startStory('quiet');
});
afterEach(() => story.contracts.expectNoFindings());

const view = async (home: { project: string } | 'site' = INC, person = ALEX) => {
  const seen = await story.inSettings(person, home, 'viewSettings');
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value;
};
const save = (settings: Settings, version = 0, home: { project: string } | 'site' = INC, person = ALEX) =>
  story.inSettings(person, home, 'saveSettings', { version, settings });

describe('settings of a project', () => {
  it('begin with the defaults and everything that can be chosen', async () => {
    const { home, projectKey, version, settings, inherited, unfit, unreadable, choices } = await view();
    expect({ home, projectKey, version, settings, unfit, unreadable }).toEqual({
      home: 'project',
      projectKey: 'INC',
      version: 0,
      settings: {},
      unfit: [],
      unreadable: null,
    });
    expect(inherited.names).toBe('roles');
    expect(choices.issueTypes.map(({ name }) => name)).toContain('Incident');
    expect(choices.statuses.map(({ name }) => name)).toContain('Resolved');
    expect(choices.fields.find(({ name }) => name === 'Impact start')?.kind).toBe('instant');
    expect(choices.spaces?.map(({ key }) => key)).toEqual(['INC', 'OPS']);
  });

  it('are kept, and what a project leaves open follows the site', async () => {
    expect(await save({ names: 'initials' }, 0, 'site')).toEqual({ ok: true, value: { version: 1 } });
    expect((await view()).inherited.names).toBe('initials');
    expect(await save({ names: 'as-written' })).toMatchObject({ ok: true });
    const { settings, version } = await view();
    expect({ settings, version }).toEqual({ settings: { names: 'as-written' }, version: 1 });
    expect((await view({ project: 'OPS' })).settings).toEqual({});
  });

  it('refuse the second of two people who save at the same moment, and tell them', async () => {
    const [first, second] = await Promise.all([save({ names: 'initials' }), save({ names: 'as-written' })]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    const refused = [first, second].find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { code: 'conflict', message: expect.stringContaining('Somebody else') } });
    expect(await save({ names: 'initials' }, 0)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await save({ names: 'initials' }, 1)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('find the newest version although the hint to it was lost', async () => {
    for (const version of [0, 1, 2]) {
      story.sandbox.forge.setFaults([
        { match: { product: 'kvs', path: '/set' }, fault: 'before', times: 1, skip: 1, status: 500 },
      ]);
      await save({ names: version === 2 ? 'initials' : 'as-written' }, version);
    }
    expect(await view()).toMatchObject({ version: 3, settings: { names: 'initials' } });
  });

  it.each([
    ['viewSettings of a project', () => story.inSettings(ROBIN, INC, 'viewSettings')],
    ['saveSettings of a project', () => save({ names: 'initials' }, 0, INC, ROBIN)],
    ['viewSettings of the site', () => story.inSettings(ROBIN, 'site', 'viewSettings')],
    ['saveSettings of the site', () => save({ names: 'initials' }, 0, 'site', ROBIN)],
  ])('are for admins: %s is refused', async (_, act) => {
    expect(await act()).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await view('site')).toMatchObject({ version: 0 });
  });

  it('are refused in words that the app does not know', async () => {
    expect(await save({ names: 'full' as never })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await save({ colour: 'red' } as never)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('say what they name that is gone, and keep it for who wants to see it', async () => {
    const gone = { id: '99999', name: 'Old status' };
    const saved = await save({
      statuses: { acknowledged: [gone], mitigated: [], resolved: [], cancelled: [] },
      fields: { detected: { id: 'customfield_99999', name: 'Alarm time' } },
      incidentTypes: [{ id: '424242', name: 'Outage' }],
      place: { space: { id: '777', name: 'Old space' }, parent: null },
    });
    expect(saved).toMatchObject({ ok: true });
    const { unfit, settings } = await view();
    expect(unfit.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'field Alarm time',
      'issue type Outage',
      'space Old space',
      'status Old status',
    ]);
    expect(settings.statuses?.acknowledged).toEqual([gone]);
  });

  it('can be read while Confluence is not connected', async () => {
    story.sandbox.forge.setSwitches({ confluenceConnected: false });
    expect((await view()).choices.spaces).toBeNull();
  });
});

describe('a postmortem made under settings', () => {
  const statusOf = (project: SettingsView, name: string) => {
    const found = project.choices.statuses.find((status) => status.name === name);
    return found ? [{ id: found.id, name }] : [];
  };

  it('has the key times, names, template and place that they say, and the dialog shows them before', async () => {
    const project = await view();
    const space = project.choices.spaces?.find(({ key }) => key === 'OPS');
    const saved = await save({
      statuses: { acknowledged: statusOf(project, 'Mitigated'), mitigated: [], resolved: [], cancelled: [] },
      templates: {
        own: [
          {
            id: 'ours',
            name: 'Ours',
            sections: [
              { id: 'weather', heading: 'Weather', prompt: 'How was the weather?', fill: null },
              { id: 'action-items', heading: 'Promises', prompt: '', fill: 'action-items' },
            ],
          },
        ],
        rules: { byType: [], nearMiss: 'short', bySeverity: {}, otherwise: 'ours' },
      },
      place: { space: { id: space?.id ?? '', name: 'Operations' }, parent: null },
    });
    expect(saved).toMatchObject({ ok: true });

    const draft = await story.must(ROBIN, 'INC-1', 'draftPostmortem');
    expect(draft.space?.key).toBe('OPS');
    expect(draft.templateAt.incident).toEqual({ unknown: 'ours', 1: 'ours', 2: 'ours', 3: 'ours', 4: 'ours' });
    expect(draft.templates.map(({ name }) => name)).toContain('Ours');
    expect(draft.keyTimes.acknowledged?.source).toEqual({ kind: 'status', statusName: 'Mitigated' });

    const { pageId } = await story.must(ROBIN, 'INC-1', 'createPostmortem', {});
    const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
    const page = body as { spaceId: string; body: { atlas_doc_format: { value: string } } };
    expect(page.spaceId).toBe(space?.id);
    const headings = [...page.body.atlas_doc_format.value.matchAll(/"type":"heading".*?"text":"([^"]+)"/g)];
    expect(headings.map(([, words]) => words)).toEqual(['Weather', 'Promises']);
    expect(page.body.atlas_doc_format.value).toContain('How was the weather?');
  });

  it('of an issue that is no incident gets the template for near misses, unless a person chooses another', async () => {
    const key = story.keyOf('Watch end dates of the ADFS certificates');
    const draft = await story.must(ROBIN, key, 'draftPostmortem');
    expect([draft.isNearMiss, draft.templateAt.nearMiss.unknown]).toEqual([true, 'short']);
  });

  it('follows the defaults where a setting does not fit, and dialog and panel say so', async () => {
    await save({
      statuses: { acknowledged: [{ id: '99999', name: 'Looked at' }], mitigated: [], resolved: [], cancelled: [] },
      incidentTypes: [{ id: '424242', name: 'Outage' }],
      place: { space: { id: '777', name: 'Old space' }, parent: null },
    });
    const expected = ['issue type Outage', 'space Old space', 'status Looked at'];
    const words = (unfit: readonly { kind: string; name: string }[]) =>
      unfit.map(({ kind, name }) => `${kind} ${name}`).sort();
    const panel = await story.must(ROBIN, 'INC-1', 'viewIncident');
    expect(words(panel.unfit)).toEqual(expected);
    const draft = await story.must(ROBIN, 'INC-1', 'draftPostmortem');
    expect(words(draft.unfit)).toEqual(expected);
    expect(draft.keyTimes.acknowledged?.source).toEqual({ kind: 'status', statusName: 'In Progress' });
    expect(draft.space?.key).toBe('INC');
    expect(draft.templateAt.incident.unknown).toBe('standard');
    await story.must(ROBIN, 'INC-1', 'createPostmortem', {});
    expect((await story.must(ROBIN, 'INC-1', 'viewIncident')).unfit).toEqual([]);
  });

  it('goes under the page that they name, unless that is gone or the person wants the top of the space', async () => {
    const { choices } = await view();
    const space = choices.spaces?.find(({ key }) => key === 'INC');
    const pages = await story.must(ROBIN, 'INC-1', 'searchParents', { spaceId: space?.id ?? '', query: '' });
    const [parent] = pages;
    if (!space || !parent) throw new Error('The world has no page to stand under.');
    await save({
      place: { space: { id: space.id, name: space.name }, parent: { id: parent.id, name: parent.title } },
    });
    expect((await story.must(ROBIN, 'INC-1', 'draftPostmortem')).parent).toEqual(parent);
    const parentIdOf = async (issue: string, input: { parentId?: null }) => {
      const { pageId } = await story.must(ROBIN, issue, 'createPostmortem', input);
      const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}`);
      return (body as { parentId: string }).parentId;
    };
    expect(await parentIdOf('INC-1', {})).toBe(parent.id);
    expect(await parentIdOf('INC-3', { parentId: null })).not.toBe(parent.id);
    await story.rest(ALEX, 'DELETE', `/wiki/api/v2/pages/${parent.id}`);
    expect(await parentIdOf('INC-6', {})).not.toBe(parent.id);
  });
});
