import { REVIEW_RULES, type ReviewRules } from '../../src/domain/follow-up/review-due';
import type { Settings } from '../../src/domain/settings';
import { HOUR, passTime } from '../support/pass-time';
import { ALEX, ROBIN, startStory, transition, type Story } from '../support/story';
import { letDaysPass, toldOn } from '../support/told';

let story: Story;

beforeEach(() => {
  story = startStory();
  // A Monday morning.
  story.sandbox.site.clock.set(Date.parse('2026-11-23T07:00:00Z'));
});
afterEach(() => story.contracts.expectNoFindings());

const save = (settings: Settings) =>
  story.inSettings(ALEX, { project: 'INC' }, 'saveSettings', { version: 0, settings });
const rules = (over: Partial<ReviewRules>): ReviewRules => ({ ...REVIEW_RULES, ...over });

/** @returns the key of a new issue of INC */
async function make(type: 'Incident' | 'Task', fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await story.rest(ALEX, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'INC' }, issuetype: { name: type }, summary: 'Nobody can sign in', ...fields },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return (body as { key: string }).key;
}
const set = async (key: string, fields: Readonly<Record<string, unknown>>) => {
  const { status, body } = await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, { fields });
  if (status !== 204) throw new Error(JSON.stringify(body));
};
const fieldNamed = (name: string) => {
  const field = story.sandbox.jira.store.customFields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no field ${name}.`);
  return { id: field.id, name };
};
const dueOf = async (key: string) => (await story.must(ROBIN, key, 'viewIncident')).reviewDue;
const HIGHEST = { priority: { name: 'Highest' } };

test('a status that settings call resolved makes a postmortem due, of whatever category it is', async () => {
  const status = story.sandbox.jira.store.statuses.find(({ name }) => name === 'In Progress');
  await save({
    statuses: {
      acknowledged: [],
      mitigated: [],
      resolved: [{ id: status?.id ?? '', name: 'In Progress' }],
      cancelled: [],
    },
    fields: { resolved: fieldNamed('Detected at') },
  });
  await letDaysPass(story, 1);
  const key = await make('Incident', { ...HIGHEST, assignee: { accountId: ROBIN } });
  await set(key, { [fieldNamed('Detected at').id]: new Date(story.sandbox.site.clock.now()).toISOString() });
  await transition(story, ALEX, key, 'In Progress');

  expect(await dueOf(key)).toMatchObject({ dueOn: '2026-12-01', because: 'its severity is Highest' });
  await letDaysPass(story, 20);

  expect(toldOn(story, key).map(({ on }) => on)).toEqual(['2026-11-30', '2026-12-02', '2026-12-08']);
});

test('of a postmortem that is due after months people are told as of any other', async () => {
  await save({ review: rules({ dueAfterWorkingDays: 30 }) });
  await letDaysPass(story, 1);
  const key = await make('Incident', { ...HIGHEST, assignee: { accountId: ROBIN } });
  await transition(story, ALEX, key, 'Resolved');
  expect(await dueOf(key)).toMatchObject({ dueOn: '2027-01-05' });

  await letDaysPass(story, 50);

  expect(toldOn(story, key).map(({ on }) => on)).toEqual(['2027-01-04', '2027-01-06']);
});

test('an issue that is no incident is a near miss where somebody has said so, and no other is', async () => {
  await save({ review: rules({ nearMiss: true }) });
  const [task, marked] = [await make('Task', HIGHEST), await make('Task', { labels: ['near-miss'] })];
  for (const key of [task, marked]) await transition(story, ALEX, key, 'Done');

  expect(await dueOf(task)).toBeNull();
  expect(await dueOf(marked)).toMatchObject({ because: 'it is a near miss' });
});

describe('users felt it', () => {
  const at = (hours: number) => new Date(story.sandbox.site.clock.now() + hours * HOUR).toISOString();
  /** Closed a day after it was opened. */
  const closedLate = async (fields: Readonly<Record<string, unknown>>) => {
    const key = await make('Incident', { priority: { name: 'Low' } });
    await set(key, fields);
    await passTime(story.sandbox, 24 * HOUR);
    await transition(story, ALEX, key, 'Resolved');
    return dueOf(key);
  };
  const mapped = (): Settings => ({
    review: rules({ minutes: 60 }),
    fields: { mitigated: fieldNamed('Detected at') },
  });

  test('for a time that nobody knows, where nothing says since when', async () => {
    await save({ review: rules({ minutes: 60 }) });
    expect(await closedLate({})).toBeNull();
  });

  test('since the field for it, until the ticket is closed', async () => {
    await save({ review: rules({ minutes: 60 }) });
    expect(await closedLate({ [fieldNamed('Impact start').id]: at(-1) })).toMatchObject({
      because: 'users felt it for 1 d 1 h',
    });
  });

  test.each([
    [0.5, null],
    [1, { because: 'users felt it for 2 h' }],
  ])('until the field for mitigated, %s h after it was opened', async (hours, expected) => {
    await save(mapped());
    const due = await closedLate({
      [fieldNamed('Impact start').id]: at(hours - (expected ? 2 : 0.5)),
      [fieldNamed('Detected at').id]: at(hours),
    });
    expect(due === null ? null : { because: due.because }).toEqual(expected);
  });
});
