import { buildTimeline } from '../../src/domain/build-timeline';
import { checkSettings } from '../../src/domain/check-settings';
import { fitSettings } from '../../src/domain/fit-settings';
import { callPerson } from '../../src/domain/names';
import { isResolved, readKeyTimes } from '../../src/domain/read-key-times';
import { readSeverity } from '../../src/domain/read-severity';
import { SECTIONS } from '../../src/domain/sections';
import { DEFAULT_SETTINGS, settle, type Settings } from '../../src/domain/settings';
import { chooseTemplate, TEMPLATES, templatesOf } from '../../src/domain/templates';
import { incidentWith, moved, STATUSES } from '../support/incidents';

const withStatuses = (statuses: Partial<(typeof DEFAULT_SETTINGS)['statuses']>) =>
  settle({ statuses: { ...DEFAULT_SETTINGS.statuses, ...statuses } });
const reference = ({ id, name }: { id: string; name: string }) => ({ id, name });

describe('settings of a project, of the site, and the defaults', () => {
  it('hold part by part: what a project leaves open follows the site, then the app', () => {
    const held = settle({ names: 'initials' }, { names: 'as-written', severityWords: { down: 1 } });
    expect(held).toEqual({ ...DEFAULT_SETTINGS, names: 'initials', severityWords: { down: 1 } });
  });
});

describe('what statuses mean', () => {
  const history = [
    moved('08:10', STATUSES.open, STATUSES.inProgress),
    moved('08:30', STATUSES.inProgress, STATUSES.mitigated),
    moved('09:00', STATUSES.mitigated, STATUSES.resolved),
    moved('10:00', STATUSES.resolved, STATUSES.closed),
  ];

  it('is what settings say', () => {
    const settings = withStatuses({
      acknowledged: [reference(STATUSES.mitigated)],
      resolved: [reference(STATUSES.closed)],
    });
    const times = readKeyTimes(incidentWith({ status: STATUSES.closed, changes: history }), settings);
    expect(times.acknowledged?.at).toContain('T08:30');
    expect(times.resolved).toEqual({
      at: '2021-06-22T10:00:00.000Z',
      source: { kind: 'status', statusName: 'Closed' },
    });
    // A status that was given a meaning has no other by its name.
    expect(times.mitigated).toBeNull();
    expect(isResolved(incidentWith({ status: STATUSES.resolved }), settings)).toBe(false);
  });

  it('keeps the usual rule for the meanings that no status is given', () => {
    const settings = withStatuses({ acknowledged: [reference(STATUSES.inProgress)] });
    const times = readKeyTimes(incidentWith({ status: STATUSES.closed, changes: history }), settings);
    expect(times.mitigated?.at).toContain('T08:30');
    expect(times.resolved?.at).toContain('T09:00');
  });

  it('lets a status of the category done be no resolution', () => {
    const settings = withStatuses({ cancelled: [reference(STATUSES.closed)] });
    expect(isResolved(incidentWith({ status: STATUSES.closed }), settings)).toBe(false);
    expect(isResolved(incidentWith({ status: STATUSES.resolved }), settings)).toBe(true);
  });
});

describe('fields that settings name', () => {
  const fields = [
    { id: 'customfield_1', name: 'Alarm', text: '2021-06-22T07:50:00.000Z' },
    { id: 'customfield_2', name: 'Detected at', text: '2021-06-22T07:55:00.000Z' },
    { id: 'customfield_3', name: 'Badness', text: 'Business down' },
    { id: 'customfield_4', name: 'Severity', text: 'SEV-3' },
  ];

  it('count before those that are found by name', () => {
    const settings = settle({ fields: { detected: { id: 'customfield_1', name: 'Alarm' } } });
    expect(readKeyTimes(incidentWith({ fields }), settings).detected).toEqual({
      at: '2021-06-22T07:50:00.000Z',
      source: { kind: 'field', fieldName: 'Alarm' },
    });
    expect(readKeyTimes(incidentWith({ fields })).detected?.at).toContain('07:55');
  });

  it('hold the severity, in words that settings explain', () => {
    const incident = incidentWith({ fields });
    const mapped: Settings = { fields: { severity: { id: 'customfield_3', name: 'Badness' } } };
    expect(readSeverity(incident, settle({ ...mapped, severityWords: { 'business down': 1 } }))).toMatchObject({
      level: 1,
      label: 'Business down',
    });
    expect(readSeverity(incident, settle(mapped))).toMatchObject({ level: 3, label: 'SEV-3' });
  });
});

describe('people on the page', () => {
  it.each([
    ['roles', 'a responder'],
    ['as-written', 'Robin van Dam'],
    ['initials', 'R. v. D.'],
  ] as const)('appear by %s', (policy, expected) => {
    expect(callPerson({ role: 'a responder', name: '@Robin van Dam' }, policy)).toBe(expected);
    expect(callPerson({ role: 'a responder', name: null }, policy)).toBe('a responder');
    const assigned = { ...moved('08:10', STATUSES.open, STATUSES.inProgress), field: 'assignee', fromText: null };
    const incident = incidentWith({ changes: [{ ...assigned, toText: 'Robin van Dam' }] });
    const [, entry] = buildTimeline(incident, settle({ names: policy })).entries;
    expect(entry?.text).toBe(`Assigned to ${expected}.`);
  });
});

describe('templates', () => {
  const occasion = { issueTypeId: '10100', isNearMiss: false, severity: 2 } as const;

  it('are chosen by issue type, then near miss, then severity', () => {
    const rules = {
      byType: [{ type: { id: '7', name: 'Change' }, templateId: 'google-sre' }],
      nearMiss: 'short',
      bySeverity: { 1: 'atlassian' },
      otherwise: 'standard',
    };
    const settings = { own: [], rules };
    const chosen = (more: Partial<Parameters<typeof chooseTemplate>[1]>) =>
      chooseTemplate(settings, { ...occasion, ...more }).id;
    expect(chosen({})).toBe('standard');
    expect(chosen({ severity: 1 })).toBe('atlassian');
    expect(chosen({ severity: 1, isNearMiss: true })).toBe('short');
    expect(chosen({ issueTypeId: '7', isNearMiss: true })).toBe('google-sre');
  });

  it('of one’s own stand in the place of the app’s, and a rule that names none falls back to the usual one', () => {
    const own = [{ id: 'short', name: 'One page', sections: [SECTIONS.summary] }];
    const rules = { ...DEFAULT_SETTINGS.templates.rules, bySeverity: { 2: 'gone' } };
    expect(templatesOf({ own, rules }).map(({ name }) => name)).toContain('One page');
    expect(templatesOf({ own, rules })).toHaveLength(TEMPLATES.length);
    expect(chooseTemplate({ own, rules }, occasion).id).toBe('standard');
    expect(chooseTemplate({ own, rules }, { ...occasion, isNearMiss: true }).name).toBe('One page');
  });

  it('that come with the app hold the action items, no section twice, and ask what and how, never who did it', () => {
    for (const { sections } of TEMPLATES) {
      expect(sections.map(({ fill }) => fill)).toContain('action-items');
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      for (const { prompt } of sections)
        expect(prompt).not.toMatch(/root cause|fault of|mistake|who (did|caused|failed)/i);
    }
    expect(checkSettings({ templates: { own: TEMPLATES, rules: DEFAULT_SETTINGS.templates.rules } })).toEqual({});
  });
});

describe('settings that must change', () => {
  const own = (template: object) => ({
    templates: {
      own: [{ id: 'a', name: 'Mine', sections: [SECTIONS.summary], ...template }],
      rules: DEFAULT_SETTINGS.templates.rules,
    },
  });
  const open = reference(STATUSES.open);

  it.each<[string, Settings, RegExp]>([
    [
      'a status with two meanings',
      { statuses: { ...DEFAULT_SETTINGS.statuses, acknowledged: [open], cancelled: [open] } },
      /“Open” can mean only one thing/,
    ],
    ['an empty word', { severityWords: { ' ': 1 } }, /Write the word/],
    ['a template without a name', own({ name: ' ' }), /a name/],
    ['a template without sections', own({ sections: [] }), /no section/],
    ['a section without a heading', own({ sections: [{ ...SECTIONS.impact, heading: '' }] }), /no heading/],
    [
      'a section without prompt or content',
      own({ sections: [{ ...SECTIONS.impact, prompt: '' }] }),
      /empty on the page/,
    ],
    ['a template without the action items', own({}), /lacks the section Action items/],
    [
      'a template with two timelines',
      own({ sections: [SECTIONS.timeline, { ...SECTIONS.timeline, id: 'b', heading: 'Again' }, SECTIONS.actionItems] }),
      /“Again” stands in “Mine” twice/,
    ],
    ['a prompt that is too long', own({ sections: [{ ...SECTIONS.impact, prompt: 'x'.repeat(2_001) }] }), /too long/],
  ])('%s', (_, settings, expected) => {
    expect(Object.values(checkSettings(settings)).join()).toMatch(expected);
  });
});

it('settings lose only what is gone, and say what that was', () => {
  const [open, closed] = [reference(STATUSES.open), reference(STATUSES.closed)];
  const { fitting, unfit } = fitSettings(
    {
      statuses: { ...DEFAULT_SETTINGS.statuses, acknowledged: [open, closed] },
      templates: { own: [], rules: { ...DEFAULT_SETTINGS.templates.rules, otherwise: 'theirs' } },
      place: { space: { id: '1', name: 'Ops' }, parent: { id: '9', name: 'Reviews' } },
    },
    { status: new Set([open.id]), template: new Set(['standard', 'short']), 'parent page': new Set() },
  );
  expect(fitting.statuses?.acknowledged).toEqual([open]);
  expect(fitting.templates?.rules.otherwise).toBe('standard');
  expect(fitting.place).toEqual({ space: { id: '1', name: 'Ops' }, parent: null });
  expect(unfit).toEqual([
    { part: 'statuses', kind: 'status', name: 'Closed' },
    { part: 'templates', kind: 'template', name: 'theirs' },
    { part: 'place', kind: 'parent page', name: 'Reviews' },
  ]);
});
