import { z } from 'zod';
import { DAY } from './pass-time';
import { letDaysPass, toldOn, addItem } from './told';
import { ALEX, ROBIN, SAM, startStory, transition, type Story } from './story';

const recordSchema = z
  .object({ state: z.string(), stateSetBy: z.string() })
  .catch({ state: 'none', stateSetBy: 'anybody' });
const BEGIN = Date.parse('2026-11-23T07:00:00Z');
export const FOUR_MONTHS = 120;
/** The day of the story, counted from its first one. */
export const dayNumber = (day: string): number => Math.round((Date.parse(`${day}T07:00:00Z`) - BEGIN) / DAY);

export type FourMonths = {
  readonly story: Story;
  /** Lives so many days: what people do in the morning of each, then its runs of the schedule. */
  live(days: number): Promise<void>;
  /** Everything that the app said, in order of its days: when, under what, to whom, in which words. */
  told(): readonly string[];
  /** The postmortem's state, and who gave it, after each day on which it changed. */
  readonly states: readonly string[];
};

/**
 * An incident whose postmortem is begun late, with two action items: one is done in time; the due date of the other is moved,
 * passes, reaches whoever leads; it is closed, and weeks later opened again.
 */
export async function startFourMonths(): Promise<FourMonths> {
  const story = startStory('empty');
  const { sandbox, must, rest } = story;
  sandbox.site.clock.set(BEGIN - DAY);
  const make = async (summary: string) => {
    const fields = { project: { key: 'INC' }, issuetype: { name: 'Incident' }, summary };
    const { body } = await rest(ROBIN, 'POST', '/rest/api/3/issue', {
      fields: { ...fields, priority: { name: 'Highest' }, assignee: { accountId: ROBIN } },
    });
    return (body as { key: string }).key;
  };
  // By this the project is seen to use the app.
  await must(ROBIN, await make('Practice'), 'setNotRequired', { reason: 'It was practice.' });
  await letDaysPass(story, 1);
  const incident = await make('Nobody can sign in');
  const items: Record<'slow' | 'quick', string> = { slow: '', quick: '' };
  const people: Readonly<Record<string, string>> = { [ALEX]: 'Alex', [ROBIN]: 'Robin', [SAM]: 'Sam' };

  const script: Readonly<Record<string, () => Promise<unknown>>> = {
    '2026-11-23': () => transition(story, ROBIN, incident, 'Resolved'),
    '2026-12-02': async () => {
      await must(ROBIN, incident, 'createPostmortem', {});
      const add = (over: Parameters<typeof addItem>[2]) => addItem(story, incident, over);
      items.slow = await add({ dueDate: '2026-12-22', summary: 'Warn before certificates run out' });
      items.quick = await add({ dueDate: '2027-01-05', summary: 'Describe the failover', ownerAccountId: SAM });
    },
    '2026-12-04': () => must(ROBIN, incident, 'setState', { state: 'published' }),
    '2026-12-17': () => rest(ROBIN, 'PUT', `/rest/api/3/issue/${items.slow}`, { fields: { duedate: '2027-01-11' } }),
    '2026-12-30': () => transition(story, ALEX, items.quick, 'Done'),
    '2027-01-27': () => transition(story, ROBIN, items.slow, 'Done'),
    '2027-02-10': () => transition(story, ROBIN, items.slow, 'To Do'),
  };

  const states: string[] = [];
  const noteState = () => {
    const record = sandbox.jira.store.issues.find(({ key }) => key === incident)?.properties['blameless-postmortem'];
    const { state, stateSetBy } = recordSchema.parse(record);
    const now = `${state} by ${stateSetBy}`;
    if (states.at(-1)?.endsWith(now) !== true) states.push(`${sandbox.site.clock.iso().slice(0, 10)} ${now}`);
  };
  return {
    story,
    states,
    async live(days) {
      for (let n = 0; n < days; n += 1) {
        await script[sandbox.site.clock.iso().slice(0, 10)]?.();
        await letDaysPass(story, 1);
        noteState();
      }
    },
    told: () =>
      [...[['incident', incident] as const, ['slow item', items.slow] as const, ['quick item', items.quick] as const]]
        .flatMap(([what, key]) => toldOn(story, key).map((comment) => ({ what, ...comment })))
        .sort((a, b) => a.on.localeCompare(b.on))
        .map(({ on, what, to, text }) => `${on} ${what}, ${to.map((id) => people[id] ?? id).join(' and ')}: ${text}`),
  };
}
