import type { Sandbox } from '../../sandbox/sandbox';
import type { Analysis } from '../../src/domain/analysis';
import { actIn } from './act';
import { saveOver } from './analysis';
import { ROBIN } from './people';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';

/** What the public postmortem of that incident tells of how it came about. */
export const INGRESS_ANALYSIS: Analysis = {
  trigger: 'A clean-up of the load balancer module was rolled out to production, and with it a delay of zero seconds.',
  factors: [
    {
      id: 'delay',
      text: 'The load balancers let go of targets before these had ended, so requests went nowhere',
      kind: 'technical',
      theme: 'load balancing',
    },
    {
      id: 'alert',
      text: 'No alert watched the share of 503 answers at the edge',
      kind: 'technical',
      theme: 'alerting',
    },
    {
      id: 'suite',
      text: 'Changes of the ingress are not tried on traffic before production',
      kind: 'process',
      theme: 'testing',
    },
    {
      id: 'review',
      text: 'The default value was not visible in the diff that was reviewed',
      kind: 'process',
      theme: 'reviews',
    },
    {
      id: 'channel',
      text: 'Teams reported in their own channels, so it looked like many small problems',
      kind: 'communication',
      theme: null,
    },
    {
      id: 'runbook',
      text: 'The runbook did not say how the ingress and the load balancers depend on each other',
      kind: 'documentation',
      theme: null,
    },
  ],
  whys: [
    { id: 'w1', parentId: null, text: 'Requests were sent to targets that were gone', factorId: null },
    { id: 'w2', parentId: 'w1', text: 'The de-registration delay had become zero', factorId: 'delay' },
    { id: 'w3', parentId: 'w1', text: 'Nothing told us before customers did', factorId: null },
    { id: 'w4', parentId: 'w3', text: 'Alerts watch single services, not the edge', factorId: 'alert' },
  ],
};

/** A postmortem's page with an analysis and two action items, one of which answers a factor. @returns the page's id. */
export async function makeAnalysedPage(sandbox: Sandbox, entered: Analysis = INGRESS_ANALYSIS): Promise<string> {
  const { must } = actIn(sandbox);
  const issue = sandbox.jira.store.issues.find(({ summary }) => summary === INGRESS)?.key ?? '';
  const { spaces } = await must(ROBIN, issue, 'draftPostmortem');
  const { pageId } = await must(ROBIN, issue, 'createPostmortem', { spaceId: spaces[0]?.id ?? '' });
  await saveOver({ sandbox }, pageId, entered);
  const item = { ownerAccountId: ROBIN, dueDate: '2099-01-31', type: 'prevent' } as const;
  const [factor] = entered.factors;
  await must(ROBIN, issue, 'addActionItems', {
    batchId: 'go-1',
    items: [
      {
        ...item,
        id: 'a',
        summary: 'Put the de-registration delay back to 300 seconds',
        ...(factor && { factorId: factor.id }),
      },
      { ...item, id: 'b', summary: 'Write a test suite for the ingress' },
    ],
  });
  return pageId;
}

export const pageAddressOf = (pageId: string): string => `/wiki/pages/viewpage.action?pageId=${pageId}`;
