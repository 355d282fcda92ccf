import { randomUUID } from 'node:crypto';
import type { EventDelivery } from '../deliveries/delivery';
import { jsonBytes } from '../json';
import type { Platform } from '../platform';
import { hasScope } from '../scopes';
import { filterEvent } from './filter-event';
import { includeProperties } from './include-properties';
import type { ProductEvent } from './product-event';
import type { Trigger } from './read-triggers';
import type { WaitingEvent } from './waiting-event';

const MAX_EVENT_BYTES = 200_000;
/** Where events come late, one after the other comes so late: up to the documented three minutes, and past each other. */
const LATE_BY_MS = [180_000, 60_000, 120_000];

/** What becomes of an event for one trigger: to be delivered, or why not. */
export type Planned = {
  readonly delivery: EventDelivery;
  readonly waiting: WaitingEvent | null;
  readonly log: string | null;
};

/** Applies the triggers' filters to an event, as it is now. */
export function planDeliveries(platform: Platform, event: ProductEvent, selfGenerated: boolean): readonly Planned[] {
  const copies = platform.switches().events === 'twice' ? 2 : 1;
  return platform.manifest.triggers
    .filter(({ events }) => events.includes(event.eventType))
    .flatMap((trigger) =>
      Array.from({ length: copies }, (_, copy) => {
        const planned = planOne(platform, trigger, event, selfGenerated);
        return copy === 0 ? planned : { ...planned, log: null };
      }),
    );
}

function planOne(platform: Platform, trigger: Trigger, event: ProductEvent, selfGenerated: boolean): Planned {
  const { manifest, site, switches } = platform;
  const entry = (outcome: EventDelivery['outcome'], reason: string | null): EventDelivery => ({
    id: randomUUID(),
    kind: 'event',
    event: event.eventType,
    trigger: trigger.key,
    issueId: event.issue.id,
    at: site.clock.iso(),
    dueAt: new Date(site.clock.now() + latenessMs(platform)).toISOString(),
    outcome,
    attempts: 0,
    reason,
  });
  const dropped = (reason: string): Planned => ({ delivery: entry('dropped', reason), waiting: null, log: null });

  if (!hasScope(manifest, event.scope)) return dropped(`the app lacks the scope ${event.scope}`);
  const { passes, reason, log } = filterEvent(trigger, event, selfGenerated);
  if (!passes) return { delivery: entry('filtered', reason), waiting: null, log };
  if (switches().events === 'never') return dropped('the switch events says never');
  const payload = { ...event.payload, selfGenerated, ...includeProperties(trigger, event) };
  if (jsonBytes(payload) > MAX_EVENT_BYTES) return dropped(`the event has more than ${MAX_EVENT_BYTES} bytes`);
  const delivery = entry('waiting', reason);
  return { delivery, waiting: { delivery, functionKey: trigger.functionKey, payload, retryContext: null }, log };
}

function latenessMs({ site, switches }: Platform): number {
  if (switches().events !== 'late') return 0;
  return LATE_BY_MS[Number(site.ids.next('late-event')) % LATE_BY_MS.length] ?? 0;
}
