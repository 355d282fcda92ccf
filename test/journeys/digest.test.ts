import type { Document } from '../../src/document/adf';
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
async function add(projectKey: 'INC' | 'OPS', dueDate: string): Promise<string> {
  const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
  const projectId = projects.find(({ key }) => key === projectKey)?.id ?? '';
  const { items } = await story.must(ROBIN, incident, 'addActionItems', {
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
