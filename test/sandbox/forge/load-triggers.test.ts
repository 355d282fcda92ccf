import { loadManifest } from '../../../sandbox/forge/load-manifest';
import { manifestWith } from '../sandbox-with';

const load = (modules: Readonly<Record<string, unknown>>) => loadManifest(manifestWith({ modules }));
const trigger = { key: 'changes', function: 'onIssueEvent', events: ['avi:jira:updated:issue'] };

describe('the manifest', () => {
  it('tells a trigger with its filter and what its payload includes', () => {
    const filter = { ignoreSelf: true, expression: 'event.selfGenerated == false', onError: 'RECEIVE' };
    const propertyPaths = ["issue.properties['blameless-postmortem-action'].incidentId"];
    const { triggers } = load({
      trigger: [trigger, { ...trigger, key: 'ours', filter, payload: { include: { propertyPaths } } }],
    });
    const read = { key: 'changes', functionKey: 'onIssueEvent', events: trigger.events };
    expect(triggers).toEqual([
      { ...read, ignoreSelf: false, expression: null, onError: 'IGNORE_AND_LOG', propertyPaths: [] },
      { ...read, key: 'ours', ...filter, propertyPaths },
    ]);
  });

  it('tells when a module is shown, and what makes its status', () => {
    const { modules } = load({
      'jira:issueContext': [
        { key: 'context', displayConditions: { issueType: 'Incident' }, dynamicProperties: { function: 'status' } },
        { key: 'plain' },
      ],
    });
    expect(modules).toMatchObject([
      {
        displayConditions: { kind: 'all', of: [{ kind: 'issueType', names: ['Incident'] }] },
        dynamicProperties: 'status',
      },
      { displayConditions: null, dynamicProperties: null },
    ]);
  });

  it('is refused with the place of what the sandbox does not understand', () => {
    expect(() => load({ 'jira:issuePanel': [{ key: 'x', displayConditions: { isFullMoon: true } }] })).toThrow(
      /modules of type jira:issuePanel: The sandbox has not built the display condition isFullMoon/,
    );
    expect(() => load({ trigger: [{ ...trigger, events: [] }] })).toThrow(/triggers: /);
    expect(() => load({ trigger: [{ ...trigger, filter: { onError: 'SHRUG' } }] })).toThrow(/onError/);
  });
});
