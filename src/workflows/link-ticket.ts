import type { IncidentSummary, MadeTicket, Ports } from '../ports';
import { isClear } from '../shared/failure-error';

/** `note` says why not, for good; null: not just now. */
export type LinkOutcome = { readonly ok: true } | { readonly ok: false; readonly note: string | null };

const NOT_LINKED = 'It could not be linked to the incident: ';

/** Links a ticket to the incident, unless it is linked already. */
export async function linkTicket(
  { tickets, log }: Pick<Ports, 'tickets' | 'log'>,
  incident: IncidentSummary,
  { ticketId, key }: MadeTicket,
  linkTypeName: string | null,
): Promise<LinkOutcome> {
  if (incident.linkedIssueIds.includes(ticketId)) return { ok: true };
  if (!linkTypeName) return { ok: false, note: `${NOT_LINKED}linking is switched off on this site.` };
  try {
    await tickets.link(key, incident.key, linkTypeName);
    return { ok: true };
  } catch (error) {
    log('actions.link', error);
    if (!isClear(error)) return { ok: false, note: null };
    return { ok: false, note: `${NOT_LINKED}you may not link issues there. The panel shows it all the same.` };
  }
}
