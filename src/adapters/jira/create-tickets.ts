import { z } from 'zod';
import { MARKER_KEY } from '../../domain/record';
import type { TicketOrder, TicketOutcome, TicketPort } from '../../ports';
import { ProductError, productReasons } from '../product-error';
import type { Send } from '../send';

const bulkAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })).default([]),
  errors: z.array(z.object({ failedElementNumber: z.number(), elementErrors: z.unknown() })).default([]),
});

const errorsByField = z.object({ errors: z.record(z.string(), z.unknown()) });

const PATH = '/rest/api/3/issue/bulk';

type Link = Parameters<TicketPort['create']>[2];
type Made = TicketOutcome & { readonly isLinkRefused?: boolean };

/**
 * Makes tickets in one call. Those that Jira refuses for their link alone are made without it, in a second one.
 * @throws ProductError when a call as a whole was refused.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post
 */
export async function createTickets(
  send: Send,
  orders: readonly TicketOrder[],
  projectId: string,
  link: Link,
): Promise<readonly TicketOutcome[]> {
  const first = await createOnce(send, orders, projectId, link);
  const refused = orders.filter((_, index) => isLinkRefused(first[index]));
  if (refused.length === 0) return first;
  const second = [...(await createOnce(send, refused, projectId, null))];
  return first.map((outcome) => (isLinkRefused(outcome) ? (second.shift() ?? outcome) : outcome));
}

const isLinkRefused = (made: Made | undefined): boolean => made?.isLinkRefused ?? false;

/** Jira names the ones that failed by their position; the others follow in the order of the request. When all fail it answers 400. */
async function createOnce(
  send: Send,
  orders: readonly TicketOrder[],
  projectId: string,
  link: Link,
): Promise<readonly Made[]> {
  const linkFor = ({ type }: TicketOrder) => (type.takesLinks ? link : null);
  const body = { issueUpdates: orders.map((order) => issueUpdate(order, projectId, linkFor(order))) };
  const answer = await send('POST', PATH, body);
  const parsed = bulkAnswer.safeParse(answer.body);
  const understood = parsed.success && parsed.data.issues.length + parsed.data.errors.length === orders.length;
  if (!understood || (answer.status !== 201 && answer.status !== 400)) throw new ProductError('POST', PATH, answer);

  const made = [...parsed.data.issues];
  return orders.map((order, index): Made => {
    const ownLink = linkFor(order);
    const failure = parsed.data.errors.find(({ failedElementNumber }) => failedElementNumber === index);
    if (failure) return refusal(failure.elementErrors, ownLink);
    const issue = made.shift();
    return issue ? { ok: true, ticketId: issue.id, key: issue.key, isLinked: ownLink !== null } : refusal(null, null);
  });
}

/** Of an assignee Jira says only that the account cannot be assigned; the caller has better words for it. */
function refusal(elementErrors: unknown, link: Link): Made {
  const { ofTheWhole, byField } = productReasons(elementErrors);
  const { assignee, ...others } = byField;
  const reasons = [...ofTheWhole, ...Object.values(others)];
  const isOwnerRefused = assignee !== undefined;
  if (reasons.length === 0 && !isOwnerRefused) reasons.push('Jira refused this ticket and gave no reason.');
  const named = Object.keys(errorsByField.safeParse(elementErrors).data?.errors ?? {});
  return {
    ok: false,
    isOwnerRefused,
    reasons,
    isLinkRefused: link !== null && named.length === 1 && named[0] === 'issuelinks',
  };
}

function issueUpdate(
  { type, summary, description, ownerAccountId, dueDate, marker }: TicketOrder,
  projectId: string,
  link: Link,
) {
  return {
    fields: {
      project: { id: projectId },
      issuetype: { id: type.id },
      summary,
      ...(type.takesDescription ? { description } : {}),
      ...(type.takesAssignee ? { assignee: { accountId: ownerAccountId } } : {}),
      ...(type.takesDueDate ? { duedate: dueDate } : {}),
    },
    ...(link
      ? { update: { issuelinks: [{ add: { type: { name: link.typeName }, inwardIssue: { key: link.incidentKey } } }] } }
      : {}),
    properties: [{ key: MARKER_KEY, value: marker }],
  };
}
