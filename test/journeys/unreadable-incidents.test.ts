import { LEAKED_KEY } from '../../sandbox/seed/busy/records';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

const CHECKOUT = 'Checkout answers slowly for about one customer in ten';
const MARKER = 'blameless-postmortem-action';

let story: Story;
afterEach(() => story.contracts.expectNoFindings());

const told = (key: string) => toldOn(story, key).map(({ to }) => to);
const remove = async (key: string) =>
  expect((await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
const start = (world: 'quiet' | 'busy', summary: string) => {
  story = startStory(world);
  return story.keyOf(summary);
};

test('owners hear of the action items of an incident that the app may not see', async () => {
  const incident = start('busy', LEAKED_KEY.summary);
  const key = await addItem(story, incident, { dueDate: dayFromNow(story, 3) });

  await letDaysPass(story, 4);

  expect(told(key)).toEqual([[ROBIN], [ROBIN]]);
  expect(toldOn(story, key)[1]?.text).toMatch(/^This action item of a postmortem is due today, [-\d]+\.$/);
});

test('an incident that is deleted leaves its action items to their owners, and to whoever leads their project', async () => {
  const incident = start('quiet', CHECKOUT);
  const key = await addItem(story, incident, { dueDate: dayFromNow(story, 3) });
  await remove(incident);

  await letDaysPass(story, 11);

  expect(told(key)).toEqual([[ROBIN], [ROBIN], [ROBIN, ALEX]]);
});

test('a marker that somebody copied makes the app mention nobody, also when its incident is gone', async () => {
  const incident = start('quiet', CHECKOUT);
  const key = await addItem(story, incident, { dueDate: dayFromNow(story, 3) });
  const stranger = story.keyOf('Watch end dates of the ADFS certificates');
  const { body } = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${key}/properties/${MARKER}`);
  const { value } = body as { value: unknown };
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${stranger}/properties/${MARKER}`, value);
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${stranger}`, { fields: { duedate: dayFromNow(story, 3) } });
  await remove(incident);

  await letDaysPass(story, 11);

  expect(told(key)).toHaveLength(3);
  expect(told(stranger)).toEqual([]);
});
