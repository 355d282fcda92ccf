import { completionRecord, isSameCompletion, isWholeWithout } from '../domain/record';
import { dayIn } from '../domain/work-calendar';
import type { Ports } from '../ports';
import { keepFirstDue } from './keep-first-due';
import { followItems } from './follow-items';

/**
 * Brings the completion property of an incident up to date with its tickets. Acts as the app. It trusts no event: it reads
 * the incident, its tickets and their markers anew, so one run covers every event before it, and writes only a change. The
 * postmortem's state follows: complete when all are closed.
 * @param deletedTicketId a ticket that is said to be gone. Others that cannot be read leave the counts, but stay named with the
 * day since when; they are back as soon as they can be read, and after some days nothing waits for them.
 * @returns whether it wrote.
 */
export async function refreshCompletion(
  { incidents, tickets, storage, time, log }: Pick<Ports, 'incidents' | 'tickets' | 'storage' | 'time' | 'log'>,
  incidentId: string,
  deletedTicketId: string | null,
): Promise<boolean> {
  if (deletedTicketId !== null) await storage.forgetLooseTicket(incidentId, deletedTicketId);
  const incident = await incidents.readSummary(incidentId);
  if (!incident || incident.properties.completion.kind === 'unreadable') return false;
  const before = incident.properties.completion.kind === 'value' ? incident.properties.completion.value : null;

  const loose = await storage.readLooseTickets(incident.id);
  const named = [...(before?.ticketIds ?? []), ...loose.map(({ ticketId }) => ticketId)];
  const candidates = [...new Set([...named, ...incident.linkedIssueIds])];
  const found = candidates.length > 0 ? await tickets.readTickets(candidates) : [];
  // Both ends have to agree: the incident names the ticket, and the ticket's marker names the incident.
  const ours = found.filter(({ marker }) => marker.kind === 'value' && marker.value.incidentId === incident.id);
  await Promise.all(ours.map((ticket) => keepFirstDue({ tickets, log }, ticket, ticket.dueDate)));
  const unread = named.filter((id) => id !== deletedTicketId && !found.some(({ ticketId }) => ticketId === id));

  const today = dayIn(time.now(), 'UTC');
  const since = Object.fromEntries(unread.map((id) => [id, before?.unread?.since[id] ?? today]));
  const after = completionRecord(ours, since);
  const hasFollowed = await followItems({ incidents }, incident, after, isWholeWithout(after, today));
  const isEmpty = before === null && after.ticketIds.length === 0;
  if (isEmpty || (before && isSameCompletion(before, after))) return hasFollowed;
  await incidents.writeCompletion(incident.id, after);
  return true;
}
