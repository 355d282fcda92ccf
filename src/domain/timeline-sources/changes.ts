import type { Change } from '../incident';
import { callPerson } from '../names';
import type { NamePolicy } from '../settings';
import { FIELD_SYNONYMS, isFieldName } from '../synonyms';
import { entryOf, type TimelineEntry } from '../timeline';
import type { InStory } from './in-story';

type Telling = {
  readonly names: NamePolicy;
  /** What the field of the severity is called where settings name one; a field of a usual name is told of as well. */
  readonly severityField: string | null;
};

/** An entry for each change that belongs into the story: status, priority, severity, assignee, links. */
export const entriesOfChanges = (
  changes: readonly Change[],
  { inStory, ...telling }: Telling & { readonly inStory: InStory },
): readonly TimelineEntry[] =>
  changes.flatMap((change) => {
    const text = describeChange(change, telling);
    if (!text) return [];
    const source = { kind: 'change', field: change.field } as const;
    return [entryOf({ id: `change:${change.id}`, at: change.at, text, source, included: inStory(change.at) })];
  });

/** A sentence for a change that belongs into the story, else null. */
function describeChange({ field, fromText, toText }: Change, { names, severityField }: Telling): string | null {
  if (field === 'status') return fromText && toText ? `Status changed from ${fromText} to ${toText}.` : null;
  if (field === 'assignee') {
    if (!toText) return 'Nobody was assigned any more.';
    const assigned = callPerson({ role: fromText ? 'another responder' : 'a responder', name: toText }, names);
    return `Assigned to ${assigned}.`;
  }
  if (field === 'Link') return toText ? `Link added: ${toText}.` : fromText ? `Link removed: ${fromText}.` : null;
  if (field === 'priority') return describeValue('Priority', fromText, toText);
  if (field === severityField || isFieldName(field, FIELD_SYNONYMS.severity))
    return describeValue(field, fromText, toText);
  return null;
}

function describeValue(name: string, from: string | null, to: string | null): string | null {
  if (!to) return from ? `${name} ${from} removed.` : null;
  return from ? `${name} changed from ${from} to ${to}.` : `${name} set to ${to}.`;
}
