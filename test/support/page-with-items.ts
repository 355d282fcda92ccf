import type { Sandbox } from '../../sandbox/sandbox';
import type { Node } from '../../src/document/adf';
import { actIn } from './act';
import { INGRESS } from './main-job';
import { writeOnPage } from './page-items';
import { ROBIN, SAM } from './people';
import { restOf } from './rest-of';
import { card, date, grid, h, mention, task, taskList, ul } from './written-page';

const robin = mention(ROBIN, 'Robin Responder');
const sam = mention(SAM, 'Sam Support');

/** What a review leaves on a page: complete, half said, done already, and made a ticket before. */
export const REVIEWED: readonly Node[] = [
  h(2, 'Action items of the review'),
  grid(
    ['Action', 'Owner', 'Due date', 'Status'],
    ['Alert when more than 1 % of answers at the edge are 503', robin, date('2099-02-01'), ''],
    ['Run the load test of the ingress before each release', 'the database team', 'Q3', ''],
    ['Put the de-registration delay back to 300 seconds', sam, date('2099-01-15'), 'Done'],
    ['Show default values in the diff that is reviewed', robin, '', ''],
  ),
  h(2, 'Next steps'),
  taskList(
    task(['Write down how the ingress drains ', robin, ' ', date('2099-03-01')], { localId: 'drain' }),
    task(['Ask for a test of the module, as in ', card('https://example.test/browse/INC-1'), ' ', robin], {
      localId: 'module',
    }),
  ),
  ul('Drill the restore of a load balancer (owner: Alex, due 2099-04-01)'),
];

/** A postmortem's page on which people wrote action items. @returns the page's id and the incident's key. */
export async function makePageWithItems(
  sandbox: Sandbox,
  written: readonly Node[] = REVIEWED,
): Promise<{ readonly pageId: string; readonly incident: string }> {
  const incident = sandbox.jira.store.issues.find(({ summary }) => summary === INGRESS)?.key ?? '';
  const { spaces } = await actIn(sandbox).must(ROBIN, incident, 'draftPostmortem');
  const { pageId } = await actIn(sandbox).must(ROBIN, incident, 'createPostmortem', { spaceId: spaces[0]?.id ?? '' });
  await writeOnPage({ rest: restOf(sandbox) }, ROBIN, pageId, written);
  return { pageId, incident };
}
