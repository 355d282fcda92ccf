import { ALEX, ROBIN, SAM, startStory, transition, type Story } from '../support/story';
import { MINUTE, passTime } from '../support/pass-time';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

// Jira is busy, so what was found is said minutes later; meanwhile people went on working.
const CHECKOUT = 'Checkout answers slowly for about one customer in ten';
let story: Story;
let key: string;
let dueDate: string;

beforeEach(async () => {
  story = startStory();
  dueDate = dayFromNow(story, 3);
  key = await addItem(story, story.keyOf(CHECKOUT), { dueDate });
  const { forge } = story.sandbox;
  forge.setSwitches({ waits: 'skip' });
  forge.setFaults([
    {
      match: { product: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment' },
      fault: 'before',
      status: 503,
      times: 1,
    },
  ]);
  await letDaysPass(story, 1);
  expect(toldOn(story, key)).toEqual([]);
});
afterEach(() => story.contracts.expectNoFindings());

const edit = (fields: Record<string, unknown>) => story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, { fields });
const minutesLater = async () => {
  await passTime(story.sandbox, 3 * MINUTE);
  return toldOn(story, key).map(({ to }) => to);
};

test('of what nobody changed its owner hears', async () => {
  expect(await minutesLater()).toEqual([[ROBIN]]);
});

test('of what is done nobody hears', async () => {
  await transition(story, ROBIN, key, 'Done');

  expect(await minutesLater()).toEqual([]);
});

test('of what will not be done nobody hears', async () => {
  await story.must(ROBIN, key, 'setWontDo', { reason: 'The service is switched off.' });

  expect((await minutesLater()).flat()).toEqual([]);
});

test('of what was given to somebody else its owner of before does not hear, and the new one does next day', async () => {
  await edit({ assignee: { accountId: SAM } });

  expect(await minutesLater()).toEqual([]);
  await letDaysPass(story, 1);
  expect(toldOn(story, key).map(({ to }) => to)).toEqual([[SAM]]);
});

test('of what was moved to another day nobody hears', async () => {
  await edit({ duedate: dayFromNow(story, 30) });

  expect(await minutesLater()).toEqual([]);
});
