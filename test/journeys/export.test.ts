import { adfFindings } from '../../sandbox/contracts/adf-schema';
import { EMPTY_ANALYSIS } from '../../src/domain/analysis';
import { analysis, exportOf, factor, saveOver, why } from '../support/analysis';
import { nodesOf, plainText } from '../support/document-text';
import { actionItem, MONA, OLGA, ROBIN, startStory, transition, type Story } from '../support/story';
import type { Document } from '../../src/document/adf';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let pageId: string;
let first: string;
let second: string;

const whole = analysis({
  factors: [
    factor({ id: 'b', kind: 'process', text: 'Nobody reads the diff', theme: 'reviews' }),
    factor({ theme: 'timeouts' }),
  ],
  whys: [why(), why({ id: 'w2', parentId: 'why-1', text: 'The delay was shorter', factorId: 'factor-1' })],
});

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  const { spaces } = await story.must(ROBIN, incident, 'draftPostmortem');
  const spaceId = spaces.find(({ key }) => key === 'OPS')?.id ?? '';
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', { spaceId }));
  await saveOver(story, pageId, whole);
  const items = [actionItem({ factorId: 'factor-1', summary: 'Alert on the delay' }), actionItem({ summary: 'Other' })];
  const made = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });
  [first = '', second = ''] = made.items.map(({ key = '' }) => key);
  await transition(story, ROBIN, first, 'Done');
  await story.sandbox.forge.settle();
});
afterEach(() => story.contracts.expectNoFindings());

/** An export is ADF whoever asks for it. */
async function exported(accountId: string, macro: Parameters<typeof exportOf>[3]): Promise<Document> {
  const document = (await exportOf(story, accountId, pageId, macro)) as Document;
  expect(adfFindings(document)).toEqual([]);
  return document;
}
const rowsOf = (document: Document) =>
  nodesOf(document)
    .filter(({ type }) => type === 'tableRow')
    .map((row) => (row.content ?? []).map(plainText));

test('the factors are a table by kind with theme and tickets, beside trigger and whys', async () => {
  const document = await exported(MONA, 'factors-macro');
  expect(plainText(document)).toContain(`Trigger: ${whole.trigger}`);
  expect(rowsOf(document)).toEqual([
    ['Kind', 'Contributing factor', 'Theme', 'Action items'],
    ['Technical', factor().text, 'timeouts', `${first} (1 of 1 done)`],
    ['Process', 'Nobody reads the diff', 'reviews', 'No action item yet'],
  ]);
  const [list] = nodesOf(document).filter(({ type }) => type === 'bulletList');
  expect(plainText(list ?? document)).toBe(`${why().text}The delay was shorter (a contributing factor)`);
  expect(plainText(document)).toContain(`${second} Other`);
});

test('the action items are a table', async () => {
  const document = await exported(MONA, 'completion-macro');
  expect(plainText(document)).toContain('1 of 2 action items done, 1 open.');
  expect(rowsOf(document)).toEqual([
    ['Ticket', 'Action item', 'Owner', 'Due', 'Status'],
    [second, 'Other', 'Robin Responder', '2099-01-31', 'To Do'],
    [first, 'Alert on the delay', 'Robin Responder', '2099-01-31', 'Done'],
  ]);
});

test('without a person there are numbers and nothing else', async () => {
  story.sandbox.forge.setSwitches({ exportUser: false });
  expect(plainText(await exported(MONA, 'factors-macro'))).toBe('2 contributing factors: 1 technical, 1 process.');
  expect(plainText(await exported(MONA, 'completion-macro'))).toBe('1 of 2 action items done, 1 open.');
});

test('without a person a page that the incident does not name gets no numbers', async () => {
  const issue = story.sandbox.jira.store.issues.find(({ key }) => key === incident);
  if (!issue) throw new Error('The incident is gone.');
  issue.properties['blameless-postmortem'] = { ...(issue.properties['blameless-postmortem'] as object), pageId: '1' };
  story.sandbox.forge.setSwitches({ exportUser: false });
  for (const macro of ['factors-macro', 'completion-macro'] as const) {
    const words = plainText(await exported(MONA, macro));
    expect(words).toContain('could not be read');
    expect(words).not.toMatch(/\d/);
  }
});

test('who may not see the incident exports the page’s own, and nothing of Jira', async () => {
  const factors = JSON.stringify(await exported(OLGA, 'factors-macro'));
  expect(factors).toContain('Nobody reads the diff');
  expect(factors).not.toContain(first);
  expect(plainText(await exported(OLGA, 'completion-macro'))).toContain('could not be read');
});

test('an analysis that nobody wrote, and one that is not ours, are a sentence', async () => {
  await saveOver(story, pageId, EMPTY_ANALYSIS);
  expect(plainText(await exported(MONA, 'factors-macro'))).toContain('Nobody has written down');
  const [property] = story.sandbox.confluence.store.properties.filter(({ key }) => key.endsWith('-analysis'));
  if (!property) throw new Error('The analysis is gone.');
  property.value = { v: 9 };
  expect(plainText(await exported(MONA, 'factors-macro'))).toContain('left as it is');
});

test('a failing Confluence leaves a sentence in the export, not an error', async () => {
  story.sandbox.forge.setFaults([{ match: { product: 'confluence' }, times: 50, fault: 'before', status: 500 }]);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  expect(plainText(await exported(MONA, 'factors-macro'))).toContain('could not be read');
});
