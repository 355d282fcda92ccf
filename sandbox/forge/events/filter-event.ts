import { evaluate } from '../expression/evaluate';
import { parseExpression } from '../expression/parse';
import { readEventPath } from '../expression/read-event-path';
import { propertyValue } from '../expression/property-value';
import { propertyOf, type ProductEvent } from './product-event';
import type { Trigger } from './read-triggers';

/** Whether a trigger's own filters let an event through; else why not. */
export type Verdict = {
  readonly passes: boolean;
  readonly reason: string | null;
  /** To be written into the app's log. */
  readonly log: string | null;
};

const PASSES: Verdict = { passes: true, reason: null, log: null };

export function filterEvent(trigger: Trigger, event: ProductEvent, selfGenerated: boolean): Verdict {
  if (trigger.ignoreSelf && selfGenerated)
    return { passes: false, reason: 'ignoreSelf: the app did it itself', log: null };
  if (trigger.expression === null) return PASSES;
  try {
    const result = evaluate(
      parseExpression(trigger.expression),
      readEventPath({
        payload: { ...event.payload, selfGenerated },
        property: (entity, key, path) => propertyValue(propertyOf(event, entity, key), path),
      }),
    );
    if (typeof result !== 'boolean')
      throw new Error(`it gives ${JSON.stringify(result)}, which is neither true nor false`);
    return result ? PASSES : { passes: false, reason: 'the expression is false', log: null };
  } catch (error) {
    const reason = `the expression failed: ${error instanceof Error ? error.message : String(error)}`;
    return {
      passes: trigger.onError.startsWith('RECEIVE'),
      reason,
      log: trigger.onError.endsWith('_AND_LOG') ? `Trigger ${trigger.key}, ${event.eventType}: ${reason}.` : null,
    };
  }
}
