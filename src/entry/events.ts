import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { refreshCompletion } from '../workflows/refresh-completion';
import { logFailure } from './log';
import { portsOf } from './ports-for';
import { sendAsApp } from './send-from-function';

const idSchema = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/));

/** As much of a Jira event as is needed. Payloads differ in their details, so each part may be missing or of another kind. */
const eventSchema = z
  .object({
    eventType: z.string().catch(''),
    issue: z.object({ id: idSchema }).nullable().catch(null),
    payloadIncludeProperties: z.unknown().optional(),
  })
  .catch({ eventType: '', issue: null });

/**
 * An action ticket changed: brings the completion of its incident up to date. Events arrive late, twice, out of order or
 * never, so this one only says where to look. The manifest lets through only events of issues that carry our marker.
 */
export async function onIssueEvent(event: unknown): Promise<InvocationError | undefined> {
  const { eventType, issue, payloadIncludeProperties } = eventSchema.parse(event);
  const ticketId = issue?.id ?? null;
  const sentAlong = incidentIn(payloadIncludeProperties);
  if (ticketId === null && sentAlong === null) {
    logFailure('event.unreadable', null);
    return undefined;
  }
  const ports = portsOf(sendAsApp(), null);
  const isDeleted = eventType.includes(':deleted:');
  try {
    const ticket = isDeleted || ticketId === null ? null : await ports.incidents.readSummary(ticketId);
    const marker = ticket?.properties.marker;
    const incidentId = marker?.kind === 'value' ? marker.value.incidentId : sentAlong;
    if (incidentId) await refreshCompletion(ports, incidentId, isDeleted ? ticketId : null);
    return undefined;
  } catch (error) {
    logFailure('event.refresh', error);
    return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

/**
 * The incident's id among the properties that the manifest asks to be sent along; of a deleted issue nothing else is left.
 * How they are laid out is not documented, so it is looked for by its name, and else whatever looks like an id is taken.
 */
function incidentIn(included: unknown): string | null {
  const ids = idsIn('', included);
  return (ids.find(({ name }) => name.endsWith('incidentId')) ?? ids[0])?.id ?? null;
}

function idsIn(name: string, value: unknown): readonly { readonly name: string; readonly id: string }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => idsIn(key, part));
  const id = idSchema.safeParse(value);
  return id.success ? [{ name, id: id.data }] : [];
}
