import type { Change, Incident } from './incident';
import { callPerson } from './names';
import { readRecordedTimes, type KeyTimeRules } from './read-key-times';
import { DEFAULT_SETTINGS, type NamePolicy } from './settings';
import { FIELD_SYNONYMS, isFieldName } from './synonyms';
import type { TimelineEntry } from './timeline';

export type TimelineRules = KeyTimeRules & { readonly names: NamePolicy };

/**
 * The timeline of an incident from its changelog and comments, oldest first. People appear as the
 * settings say. Restricted comments are not ticked; neither is what came after the resolution, which is analysis more than story.
 */
export function buildTimeline(
  incident: Incident,
  settings: TimelineRules = DEFAULT_SETTINGS,
): readonly TimelineEntry[] {
  const resolvedAt = readRecordedTimes(incident, settings).resolved?.at ?? null;
  const inStory = (at: string) => resolvedAt === null || at <= resolvedAt;

  const opened: TimelineEntry = {
    id: 'created',
    at: incident.createdAt,
    text: 'Incident opened in Jira.',
    source: { kind: 'created' },
    included: true,
    restrictedTo: null,
  };
  const changes = incident.changes.flatMap((change): TimelineEntry[] => {
    const text = describeChange(change, settings.names);
    if (!text) return [];
    const source = { kind: 'change', field: change.field } as const;
    return [
      { id: `change:${change.id}`, at: change.at, text, source, included: inStory(change.at), restrictedTo: null },
    ];
  });
  const comments = incident.comments
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, at, text, restrictedTo }): TimelineEntry => ({
      id: `comment:${id}`,
      at,
      text: text.trim(),
      source: { kind: 'comment', commentId: id },
      included: restrictedTo === null && inStory(at),
      restrictedTo,
    }));
  // The sort is stable: of the same moment, the record of a change stands before what was said about it.
  return [opened, ...changes, ...comments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A sentence for a change that belongs into the story, else null. */
function describeChange({ field, fromText, toText }: Change, names: NamePolicy): string | null {
  if (field === 'status') return fromText && toText ? `Status changed from ${fromText} to ${toText}.` : null;
  if (field === 'assignee') {
    if (!toText) return 'Nobody was assigned any more.';
    const assigned = callPerson({ role: fromText ? 'another responder' : 'a responder', name: toText }, names);
    return `Assigned to ${assigned}.`;
  }
  if (field === 'Link') return toText ? `Link added: ${toText}.` : fromText ? `Link removed: ${fromText}.` : null;
  if (field === 'priority') return describeValue('Priority', fromText, toText);
  if (isFieldName(field, FIELD_SYNONYMS.severity)) return describeValue(field, fromText, toText);
  return null;
}

function describeValue(name: string, from: string | null, to: string | null): string | null {
  if (!to) return from ? `${name} ${from} removed.` : null;
  return from ? `${name} changed from ${from} to ${to}.` : `${name} set to ${to}.`;
}
