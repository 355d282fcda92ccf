import type { ActionWork, IncidentSummary, NotedTicket, Ports } from '../ports';
import type { SoundInput } from './add-action-items';
import { findKnown } from './find-known-tickets';
import { PAUSE_MS } from './spread-writes';
import type { Work } from './take-turn';

/** What keeps action items from becoming tickets twice: which turns are taken, and which tickets there are already. */
export type Once = Pick<Work<ActionWork>, 'turns' | 'subject' | 'waitMs' | 'isOver' | 'mayGoOn'> & {
  /** Tickets that the items have by now. @param earlier what the turns before this one noted, oldest first. */
  findKnown(earlier: readonly ActionWork[]): Promise<readonly NotedTicket[]>;
  /** Between links to the incident, in milliseconds. */
  readonly pauseMs: number;
  /** What has to be kept of tickets before anything else is done with them. */
  remember(tickets: readonly NotedTicket[]): Promise<void>;
};

/** The same go again makes nothing twice. */
export const onceByGo = (
  ports: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  { batchId, items }: SoundInput,
): Once => ({
  turns: ports.storage.actions,
  subject: `${incident.id}:${batchId}`,
  waitMs: 0,
  isOver: ({ tickets }) => items.every(({ id }) => tickets.some(({ itemId }) => itemId === id)),
  mayGoOn: ({ maybeMade, tickets }) => !maybeMade && tickets.length > 0,
  pauseMs: PAUSE_MS.oneGo,
  findKnown: (earlier) => findKnown(ports, incident, batchId, earlier),
  // The turn has noted them, and whoever sends the go again goes on from it.
  remember: () => Promise.resolve(),
});
