import { z } from 'zod';
import { MARKER_KEY } from '../../domain/record';
import type { TicketOrder, TicketOutcome, TicketPort, TicketTarget } from '../../ports';
import { ProductError, productReasons } from '../product-error';
import type { Send } from '../send';

const bulkAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })).default([]),
  errors: z.array(z.object({ failedElementNumber: z.number(), elementErrors: z.unknown() })).default([]),
});

const PATH = '/rest/api/3/issue/bulk';

/**
 * Makes tickets in one call. Jira names the ones that failed by their position; the others follow in the order of the
 * request. When all fail it answers 400 in the same shape.
 * @throws ProductError when the call as a whole was refused.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post
 */
export async function createTickets(
  send: Send,
  orders: readonly TicketOrder[],
  target: TicketTarget,
  link: Parameters<TicketPort['create']>[2],
): Promise<readonly TicketOutcome[]> {
  const body = { issueUpdates: orders.map((order) => issueUpdate(order, target, link)) };
  const answer = await send('POST', PATH, body);
  const parsed = bulkAnswer.safeParse(answer.body);
  const understood = parsed.success && parsed.data.issues.length + parsed.data.errors.length === orders.length;
  if (!understood || (answer.status !== 201 && answer.status !== 400)) throw new ProductError('POST', PATH, answer);

  const made = [...parsed.data.issues];
  return orders.map((_, index): TicketOutcome => {
    const failure = parsed.data.errors.find(({ failedElementNumber }) => failedElementNumber === index);
    if (failure) return outcomeOf(failure.elementErrors);
    const issue = made.shift();
    return issue ? { ok: true, ticketId: issue.id, key: issue.key } : outcomeOf(null);
  });
}

/** Of an assignee Jira says only that the account cannot be assigned; the caller has better words for it. */
function outcomeOf(elementErrors: unknown): TicketOutcome {
  const { ofTheWhole, byField } = productReasons(elementErrors);
  const { assignee, ...others } = byField;
  const reasons = [...ofTheWhole, ...Object.values(others)];
  const isOwnerRefused = assignee !== undefined;
  if (reasons.length === 0 && !isOwnerRefused) reasons.push('Jira refused this ticket and gave no reason.');
  return { ok: false, isOwnerRefused, reasons };
}

function issueUpdate(
  { summary, description, ownerAccountId, dueDate, marker }: TicketOrder,
  { projectId, type }: TicketTarget,
  link: Parameters<TicketPort['create']>[2],
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
