import { newIssue } from '../../sandbox/jira/new-issue';
import { ROBIN, startStory } from '../support/story';

const MOST = 500;

/** Open action tickets of one person, each due a day later than the one before, and each of an incident that is gone. */
function giveTickets(count: number) {
  const story = startStory();
  const { jira, site } = story.sandbox;
  const project = jira.store.projects.find(({ key }) => key === 'OPS');
  const issueType = jira.store.issueTypes.find(({ name }) => name === 'Task');
  if (!project || !issueType) throw new Error('The world has no project OPS with tasks.');
  for (let n = 0; n < count; n += 1) {
    const ticket = newIssue(jira.parts, { project, issueType, creatorId: ROBIN, at: site.clock.now() });
    const dueDate = new Date(Date.UTC(2098, 0, 1 + n)).toISOString().slice(0, 10);
    Object.assign(ticket, { summary: `Change ${n}`, assigneeId: ROBIN, duedate: dueDate });
    ticket.properties['blameless-postmortem-action'] = {
      v: 1,
      incidentId: String(900_000 + n),
      itemId: `item-${n}`,
      batchId: 'go-1',
      type: 'prevent',
      firstDue: dueDate,
    };
  }
  return story;
}

test.each([
  [MOST, true],
  [MOST + 1, false],
])('of %d open action items it reads the first 500 due, and says whether these are all', async (count, isWhole) => {
  const story = giveTickets(count);
  const outcome = await story.onMyItems(ROBIN);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { open, isWhole: whole } = outcome.value;
  expect(whole).toBe(isWhole);
  expect(open).toHaveLength(MOST);
  expect([open.at(0)?.item.summary, open.at(-1)?.item.summary]).toEqual(['Change 0', `Change ${MOST - 1}`]);
  story.contracts.expectNoFindings();
});
