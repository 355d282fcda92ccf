import { checkSettings } from '../../src/domain/check-settings';
import { fitSettings } from '../../src/domain/fit-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';

const named = (id: string) => ({ id, name: `The ${id}` });
const FULL: Settings = {
  tickets: {
    linkType: named('link'),
    project: named('project'),
    types: { prevent: named('bug'), detect: named('task') },
  },
  escalation: { afterDays: 3, to: { kind: 'group', group: named('group') } },
  digest: named('issue'),
};

describe('what following through names', () => {
  it('stays as long as it is there, and as long as nobody could look', () => {
    expect(fitSettings(FULL, {})).toEqual({ fitting: FULL, unfit: [] });
  });

  it('is left out where it is gone, each by itself, and its default holds', () => {
    const none = new Set<string>();
    const known = {
      'link type': none,
      project: none,
      'ticket type': new Set(['task']),
      group: none,
      'digest issue': none,
    };
    const { fitting, unfit } = fitSettings(FULL, known);
    expect(fitting).toEqual({
      tickets: { linkType: null, project: null, types: { detect: named('task') } },
      escalation: { afterDays: 3, to: DEFAULT_SETTINGS.escalation.to },
      digest: null,
    });
    expect(unfit.map(({ part, kind, name }) => `${part}: ${kind} ${name}`)).toEqual([
      'tickets: link type The link',
      'tickets: project The project',
      'tickets: ticket type The bug',
      'escalation: group The group',
      'digest: digest issue The issue',
    ]);
  });

  it('can be a field that is gone', () => {
    const settings: Settings = { escalation: { afterDays: 3, to: { kind: 'field', field: named('on-call') } } };
    expect(fitSettings(settings, { field: new Set() }).unfit).toEqual([
      { part: 'escalation', kind: 'field', name: 'The on-call' },
    ]);
  });
});

test.each([
  ['field', { kind: 'field', field: { id: '', name: '' } }],
  ['group', { kind: 'group', group: { id: '', name: '' } }],
] as const)('a %s that is to be told has to be chosen, unless nobody is told', (_, to) => {
  expect(checkSettings({ escalation: { afterDays: 7, to } })).toEqual({
    escalation: 'Choose the field or the group that is told.',
  });
  expect(checkSettings({ escalation: { afterDays: null, to } })).toEqual({});
});
