import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { refreshCompletion } from '../workflows/refresh-completion';
import { logFailure } from './log';
import { portsOf } from './ports-for';
import { sendAsApp } from './send-from-function';

/** As much of a Jira event as is needed. Payloads differ in their details, so all that may be missing may be missing. */
const eventSchema = z.object({
  eventType: z.string().default(''),
  issue: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).nullish(),
  payloadIncludeProperties: z.unknown().optional(),
});

/**
 * An action ticket changed: brings the completion of its incident up to date. Events arrive late, twice, out of order or
 * never, so this one only says where to look. The manifest lets through only events of issues that carry our marker.
 */
export async function onIssueEvent(event: unknown): Promise<InvocationError | undefined> {
  const parsed = eventSchema.safeParse(event);
  const ticketId = parsed.data?.issue?.id;
  if (!parsed.data || !ticketId) {
    logFailure('event.unreadable', null);
    return undefined;
  }
  const ports = portsOf(sendAsApp(), null);
  const isDeleted = parsed.data.eventType.includes(':deleted:');
  try {
    const marker = isDeleted ? undefined : (await ports.incidents.readSummary(ticketId))?.properties.marker;
    const incidentId = marker?.kind === 'value' ? marker.value.incidentId : idIn(parsed.data.payloadIncludeProperties);
    if (incidentId) await refreshCompletion(ports, incidentId, isDeleted ? ticketId : null);
    return undefined;
  } catch (error) {
    logFailure('event.refresh', error);
    return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

/** The one id among the properties that the manifest asks to be sent along; of a deleted issue nothing else is left. */
function idIn(included: unknown): string | null {
  if (typeof included === 'string' || typeof included === 'number')
    return /^\d+$/.test(String(included)) ? String(included) : null;
  if (typeof included !== 'object' || included === null) return null;
  for (const value of Object.values(included)) {
    const id = idIn(value);
    if (id) return id;
  }
  return null;
}
