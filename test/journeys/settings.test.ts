import type { Settings } from '../../src/domain/settings';
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
