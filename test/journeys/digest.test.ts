import type { Document } from '../../src/document/adf';
import { takeStatuses } from '../support/decide';
import { nodesOf, plainText } from '../support/document-text';
import { DAY, passTime } from '../support/pass-time';
import { actionItem, ALEX, ROBIN, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const HOME = 'Checkout answers slowly for about one customer in ten';
let story: Story;
let incident: string;

beforeEach(async () => {
  story = startStory();
  // A Monday morning.
  story.sandbox.site.clock.set(Date.parse('2026-11-23T07:00:00Z'));
  incident = story.keyOf(INGRESS);
  const home = story.sandbox.jira.store.issues.find(({ summary }) => summary === HOME);
  await story.inSettings(ALEX, { project: 'INC' }, 'saveSettings', {
    version: 0,
    settings: {
      digest: { id: home?.id ?? '', name: home?.key ?? '' },
      reminders: { daysBefore: [], everyDays: 7, stopAfterDays: 0, channel: 'off' },
      escalation: { afterDays: null, to: { kind: 'project-lead' } },
    },
  });
});
afterEach(() => story.contracts.expectNoFindings());

/** The app's comments under the digest issue. */
function digests() {
  const home = story.sandbox.jira.store.issues.find(({ summary }) => summary === HOME);
  return (home?.comments ?? [])
    .filter(({ authorId }) => authorId === story.sandbox.site.appAccountId)
    .map(({ body, properties }) => {
      expect(properties).toContainEqual({ key: 'sd.public.comment', value: { internal: true } });
      const nodes = nodesOf(body as Document);
      expect(nodes.filter(({ type }) => type === 'mention')).toEqual([]);
      const cards = nodes.flatMap(({ type, attrs }) => (type === 'inlineCard' ? [String(attrs?.['url'])] : []));
      return {
        text: nodes
          .filter(({ type }) => type === 'paragraph')
          .map(plainText)
          .join('\n'),
        cards,
      };
    });
}
const days = async (count: number) => {
  for (let n = 0; n < count; n += 1) await passTime(story.sandbox, DAY);
};
async function add(projectKey: 'INC' | 'OPS', dueDate: string, of = incident): Promise<string> {
  const { projects } = await story.must(ROBIN, of, 'viewActionForm', {});
  const projectId = projects.find(({ key }) => key === projectKey)?.id ?? '';
  const { items } = await story.must(ROBIN, of, 'addActionItems', {
    batchId: crypto.randomUUID(),
    projectId,
    items: [actionItem({ dueDate })],
  });
  return items[0]?.key ?? '';
}

test('once a week what is open is written under the issue that settings name, by live links, and what it may not name is counted', async () => {
  const [late, later] = [await add('INC', '2026-11-24'), await add('INC', '2026-12-20')];
  await add('OPS', '2026-12-01');
  await days(6);
  expect(digests()).toHaveLength(1);
  expect(digests()[0]?.text).toContain('3 open, none overdue');

  await days(3);

  expect(digests()).toHaveLength(2);
  const second = digests()[1];
  expect(second?.text).toContain('Action items of postmortems: 3 open, 1 overdue.');
  expect(second?.text).toContain(' was due 2026-11-24');
  expect(second?.text).toContain('1 more stand in other projects');
  expect(second?.cards.map((url) => url.split('/').at(-1))).toEqual([late, later]);
});

test('what is overdue is counted also where all of it stands in another project', async () => {
  for (const dueDate of ['2026-11-24', '2026-11-24', '2026-12-20']) await add('OPS', dueDate);

  await days(8);

  expect(digests()[1]?.text).toContain('Action items of postmortems: 3 open, 2 overdue.');
  expect(digests()[1]?.cards).toEqual([]);
});

test('tickets of another project’s incident are named, and hide none of the project’s own', async () => {
  const made = await story.rest(ALEX, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'The registry refuses images' },
  });
  const elsewhere = (made.body as { key: string }).key;
  await add('OPS', '2026-11-24');
  await add('OPS', '2026-11-24');
  const guests = [await add('INC', '2026-11-25', elsewhere), await add('INC', '2026-12-24', elsewhere)];

  await days(8);

  const second = digests()[1];
  expect(second?.text).toContain('Action items of postmortems: 4 open, 3 overdue.');
  expect(second?.text).toContain('2 more stand in other projects');
  expect(second?.cards.map((url) => url.split('/').at(-1))).toEqual(guests);
});

test('what will not be done is not open, also where the app keeps the decision', async () => {
  const key = await add('INC', '2026-11-24');
  takeStatuses(story.sandbox, key, "Won't do");
  await story.must(ROBIN, key, 'setWontDo', { reason: 'Too dear.' });
  await story.sandbox.forge.settle();

  await days(8);

  const none = 'Action items of postmortems: none is open.';
  expect(digests().map(({ text }) => text)).toEqual([none, none]);
});

test('run twice, or every day, it is still one a week', async () => {
  await add('INC', '2026-12-20');
  story.sandbox.forge.setSwitches({ schedules: 'twice' });

  await days(20);

  expect(digests()).toHaveLength(3);
});

test('when nothing is open it says so', async () => {
  const key = await add('INC', '2026-12-20');
  await transition(story, ROBIN, key, 'Done');
  await story.sandbox.forge.settle();

  await days(1);

  expect(digests().map(({ text }) => text)).toEqual(['Action items of postmortems: none is open.']);
});

test('projects that name no issue get none', async () => {
  await story.inSettings(ALEX, { project: 'INC' }, 'saveSettings', { version: 1, settings: {} });
  await add('INC', '2026-12-20');

  await days(10);

  expect(digests()).toEqual([]);
});
