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

  it('has one page among the apps at most', () => {
    const page = { key: 'mine', resource: 'app', title: 'Mine' };
    expect(load({ 'jira:globalPage': [page] }).modules).toMatchObject([{ type: 'jira:globalPage', key: 'mine' }]);
    expect(() => load({ 'jira:globalPage': [page, { ...page, key: 'other' }] })).toThrow(
      /modules of type jira:globalPage: An app has one at most/,
    );
  });

  it('is refused with the place of what the sandbox does not understand', () => {
    expect(() => load({ 'jira:issuePanel': [{ key: 'x', displayConditions: { isFullMoon: true } }] })).toThrow(
      /modules of type jira:issuePanel: The sandbox has not built the display condition isFullMoon/,
    );
    expect(() => load({ trigger: [{ ...trigger, events: [] }] })).toThrow(/triggers: /);
    expect(() => load({ trigger: [{ ...trigger, filter: { onError: 'SHRUG' } }] })).toThrow(/onError/);
  });
});

describe('the queues of a manifest', () => {
  const consumer = { key: 'reminding', queue: 'reminders', function: 'onReminder' };

  it('have each one consumer, with the time that its function says', () => {
    const { consumers, functions } = loadManifest(
      manifestWith({
        modules: { consumer: [consumer, { key: 'digesting', queue: 'digests', function: 'onDigest' }] },
        functions: { onReminder: () => undefined, onDigest: () => undefined },
        timeouts: { onDigest: 900 },
      }),
    );
    expect(consumers).toEqual([
      { key: 'reminding', queue: 'reminders', functionKey: 'onReminder' },
      { key: 'digesting', queue: 'digests', functionKey: 'onDigest' },
    ]);
    expect(functions).toEqual([
      { key: 'onReminder', handler: 'index.onReminder', timeoutSeconds: null },
      { key: 'onDigest', handler: 'index.onDigest', timeoutSeconds: 900 },
    ]);
  });

  it.each([0, 901, 1.5])('are refused with a function that takes %s seconds', (seconds) => {
    const functions = { onReminder: () => undefined };
    const path = manifestWith({ modules: {}, functions, timeouts: { onReminder: seconds } });
    expect(() => loadManifest(path)).toThrow('timeoutSeconds');
  });

  it.each([
    [
      'a resolver',
      { ...consumer, resolver: { function: 'resolver', method: 'x' } },
      'not built consumers with a resolver',
    ],
    ['an endpoint', { ...consumer, endpoint: 'remote' }, 'not built consumers with an endpoint'],
    ['no function', { key: 'reminding', queue: 'reminders' }, 'names no function'],
    ['a name that is none', { ...consumer, queue: 'a queue' }, 'queue'],
  ])('are refused with %s', (_, entry, sentence) => {
    expect(() => load({ consumer: [entry] })).toThrow(sentence);
  });

  it('are refused where a consumer shares its queue or its function', () => {
    const other = { ...consumer, key: 'other' };
    expect(() => load({ consumer: [consumer, { ...other, function: 'onOther' }] })).toThrow(
      'two consumers of one queue',
    );
    expect(() => load({ consumer: [consumer, { ...other, queue: 'others' }] })).toThrow(
      'shares its function onReminder',
    );
    expect(() =>
      load({ consumer: [consumer], 'jira:issuePanel': [{ key: 'panel', resolver: { function: 'onReminder' } }] }),
    ).toThrow('shares its function onReminder (consumer, jira:issuePanel)');
  });

  it.each(['fifoConsumer', 'webtrigger'])('are not there as %s', (type) => {
    expect(() => load({ [type]: [{ ...consumer }] })).toThrow(`The sandbox has not built modules of type ${type}`);
  });
});

describe('the scheduled triggers of a manifest', () => {
  const hourly = { key: 'repair', function: 'onSchedule', interval: 'hour' };
  const many = (count: number, interval: string) =>
    Array.from({ length: count }, (_, n) => ({ ...hourly, key: `repair-${n}`, interval }));

  it('have an interval', () => {
    const intervals = ['fiveMinute', 'hour', 'day', 'week'];
    const { schedules } = load({
      scheduledTrigger: intervals.map((interval) => ({ ...hourly, key: interval, interval })),
    });
    expect(schedules.map(({ interval, intervalMs }) => [interval, intervalMs])).toEqual([
      ['fiveMinute', 300_000],
      ['hour', 3_600_000],
      ['day', 86_400_000],
      ['week', 604_800_000],
    ]);
  });

  it('are at most five, one of them every five minutes', () => {
    expect(load({ scheduledTrigger: many(5, 'day') }).schedules).toHaveLength(5);
    expect(() => load({ scheduledTrigger: many(6, 'day') })).toThrow('There are 6 scheduled triggers; 5 are allowed');
    expect(() => load({ scheduledTrigger: many(2, 'fiveMinute') })).toThrow('2 scheduled triggers every five minutes');
  });

  it.each([
    ['an endpoint', { ...hourly, endpoint: 'remote' }, 'not built schedules with an endpoint'],
    ['a filter', { ...hourly, filter: { appIsLicensed: true } }, 'not built schedules with a filter'],
    ['no function', { key: 'repair', interval: 'hour' }, 'names no function'],
    ['another interval', { ...hourly, interval: 'month' }, 'interval'],
  ])('are refused with %s', (_, entry, sentence) => {
    expect(() => load({ scheduledTrigger: [entry] })).toThrow(sentence);
  });
});
