import type { Exchange } from '../../../sandbox/core/exchange';
import { isDuringAppCall } from '../../../sandbox/forge/call-scope';
import { analysis, exportOf, onFactors, saveOver } from '../analysis';
import { confirmed, writeOnPage } from '../page-items';
import { actionItem, ALEX, MONA, ROBIN, startStory, transition, type Story } from '../story';
import { grid, mention } from '../written-page';

export type Recorded = {
  readonly story: Story;
  /** What the app asked the products, and their answers, in the order of its calls. */
  readonly exchanges: readonly Exchange[];
  /** How often the app asked its storage. */
  readonly storageCalls: number;
};

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const EXISTING = 'Reset de-registration delay on the ALBs to 300 seconds';

/** Plays the app's main journeys in a sandbox, and writes down what the app asks on the way. */
export async function recordJourneys(): Promise<Recorded> {
  const story = startStory();
  const exchanges: Exchange[] = [];
  let storageCalls = 0;
  story.sandbox.onExchange((exchange) => void (isDuringAppCall() && exchanges.push(exchange)));
  story.sandbox.forge.beforeCall(({ product }) => void (storageCalls += product === 'kvs' ? 1 : 0));
  const incident = story.keyOf(INGRESS);
  const pageId = await createPage(story, incident);
  await trackItems(story, incident, pageId);
  await findOnPage(story, incident, pageId);
  await tellAccounts(story, incident);
  await analyse(story, incident, pageId);
  await adoptBrokenOff(story);
  await setUp(story);
  return { story, exchanges, storageCalls };
}

/** From the panel through the dialog to the page. */
async function createPage(story: Story, incident: string): Promise<string> {
  await story.must(ROBIN, incident, 'viewIncident');
  const draft = await story.must(ROBIN, incident, 'draftPostmortem');
  const spaceId = draft.spaces[0]?.id ?? '';
  await story.must(ROBIN, incident, 'searchParents', { spaceId, query: 'Incident' });
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', { spaceId });
  return pageId;
}

/** Action items in two projects, one ticket that was there before, and what becomes of them. */
async function trackItems(story: Story, incident: string, pageId: string): Promise<void> {
  const form = await story.must(ROBIN, incident, 'viewActionForm', {});
  await story.must(ROBIN, incident, 'searchOwners', { query: 'Rob' });
  for (const key of ['INC', 'OPS']) {
    const projectId = form.projects.find((project) => project.key === key)?.id ?? '';
    const items = [actionItem({ summary: `What will change in ${key}` })];
    await story.must(ROBIN, incident, 'addActionItems', { batchId: `go-${key}`, items, projectId });
  }
  const ticket = story.keyOf(EXISTING);
  await story.must(ROBIN, incident, 'attachActionItem', { ticket, type: 'detect' });
  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  const ticketId = completion.items.find(({ key }) => key === ticket)?.ticketId ?? '';
  await story.must(ROBIN, incident, 'completeActionItem', { ticketId, ownerAccountId: ROBIN, dueDate: '2099-03-01' });
  for (const reason of ['It goes with the load balancer.', null])
    await story.must(ROBIN, ticket, 'setWontDo', { reason });
  await transition(story, ROBIN, ticket, 'Done');
  await story.sandbox.forge.settle();
  await story.onPage(MONA, pageId);
  await story.lozenge(ROBIN, incident);
  await story.onMyItems(ROBIN);
}

/** What people wrote on the page becomes tickets. */
async function findOnPage(story: Story, incident: string, pageId: string): Promise<void> {
  const rows = ['Alert on the share of 503 answers', 'Write down how the ingress drains'];
  const cells = rows.map((row) => [row, mention(ROBIN, 'Robin')]);
  await writeOnPage(story, ROBIN, pageId, [grid(['Action', 'Owner'], ...cells)]);
  const { proposed } = await story.must(ROBIN, incident, 'findPageItems');
  await story.must(ROBIN, incident, 'importPageItems', confirmed(proposed.slice(0, 1)));
  await story.must(ROBIN, incident, 'findPageItems');
}

/** People write their own accounts and invite others to theirs. */
async function tellAccounts(story: Story, incident: string): Promise<void> {
  await story.must(ROBIN, incident, 'writeAccount');
  await story.must(ROBIN, incident, 'viewInvitation');
  await story.must(ROBIN, incident, 'invitePeople', { accountIds: [ALEX] });
  await story.must(ALEX, incident, 'viewAccounts');
}

/** The analysis, twice, what answers it, and both macros in an export. */
async function analyse(story: Story, incident: string, pageId: string): Promise<void> {
  await saveOver(story, pageId, analysis());
  await saveOver(story, pageId, analysis({ trigger: 'Another one' }));
  await onFactors(story, ROBIN, pageId, 'listThemes');
  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  const ticketId = completion.items[0]?.ticketId ?? '';
  await onFactors(story, ROBIN, pageId, 'setActionFactor', { ticketId, factorId: 'factor-1' });
  await story.must(ROBIN, incident, 'viewActionForm', {});
  for (const exportUser of [true, false]) {
    story.sandbox.forge.setSwitches({ exportUser });
    await exportOf(story, MONA, pageId, 'factors-macro');
    await exportOf(story, MONA, pageId, 'completion-macro');
  }
}

/** An admin shows the panel everywhere, makes a practice postmortem, and removes it. */
async function setUp({ inSettings, sandbox }: Story): Promise<void> {
  const projectId = sandbox.jira.store.projects.find(({ key }) => key === 'INC')?.id ?? '';
  await inSettings(ALEX, 'site', 'viewSetup');
  await inSettings(ALEX, 'site', 'showPanel', { projectId: null, isShown: true });
  await inSettings(ALEX, 'site', 'makePractice', { projectId });
  await inSettings(ALEX, 'site', 'removePractice');
}

/** A page and tickets whose making was cut off are found again, not made twice. */
async function adoptBrokenOff(story: Story): Promise<void> {
  const incident = story.keyOf('US Cloud: event ingestion is falling behind');
  for (const [path, again] of [
    ['/wiki/api/v2/pages', () => story.on(ALEX, incident, 'createPostmortem', {})],
    ['/rest/api/3/issue/bulk', () => story.on(ALEX, incident, 'addActionItems', { batchId: 'go-cut', items: [CUT] })],
  ] as const) {
    story.sandbox.forge.setFaults([{ match: { method: 'POST', path }, fault: 'after', times: 1 }]);
    await again();
    // Whoever comes next waits until the first one has given up.
    story.sandbox.site.clock.advance(120_000);
    await again();
  }
}

const CUT = actionItem({ summary: 'Made, but nobody was told' });
