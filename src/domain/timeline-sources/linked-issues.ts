import type { LinkedIssue } from '../incident';
import type { Instant } from '../time';
import { entryOf, type TimelineEntry } from '../timeline';
import type { InStory } from './in-story';

/** A change that went out so long before the incident was opened can have led to it. */
const LEAD_UP_MS = 24 * 60 * 60_000;

type Options = { readonly openedAt: Instant; readonly inStory: InStory };

/**
 * An entry for when a linked issue (a change, an alert, a deployment) was opened, and one for when it was done. The text
 * holds its key alone: whoever may see the issue sees its summary beside the key. What lies more than a day before the
 * incident is listed, not ticked; an issue with a security level neither.
 */
export const entriesOfLinkedIssues = (
  linked: readonly LinkedIssue[],
  { openedAt, inStory }: Options,
): readonly TimelineEntry[] => {
  const earliest = new Date(Date.parse(openedAt) - LEAD_UP_MS).toISOString();
  return linked.flatMap(({ id, key, summary, relation, typeName, createdAt, doneAt, hasSecurityLevel }) => {
    const restrictedTo = hasSecurityLevel ? `those who may see ${key}` : null;
    const entry = (what: 'opened' | 'done', at: Instant) =>
      entryOf({
        id: `linked:${id}:${what}`,
        at,
        text: `${typeName} ${key} ${what}.`,
        source: { kind: 'linked-issue', key, relation, summary },
        included: !hasSecurityLevel && at >= earliest && inStory(at),
        restrictedTo,
      });
    return [...(createdAt ? [entry('opened', createdAt)] : []), ...(doneAt ? [entry('done', doneAt)] : [])];
  });
};
