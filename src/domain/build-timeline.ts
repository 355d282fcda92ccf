import type { Incident } from './incident';
import { longestText, mergeEntries, type MergedEntry } from './merge-entries';
import { readRecordedTimes, type KeyTimeRules } from './read-key-times';
import { DEFAULT_SETTINGS, type NamePolicy } from './settings';
import { entryOf, inOrder, type Timeline, type TimelineEntry } from './timeline';
import { entriesOfAttachments } from './timeline-sources/attachments';
import { entriesOfChanges } from './timeline-sources/changes';
import { timelineOfComments } from './timeline-sources/comments';
import type { InStory } from './timeline-sources/in-story';
import { entriesOfLinkedIssues } from './timeline-sources/linked-issues';

export type TimelineRules = KeyTimeRules & { readonly names: NamePolicy };

/**
 * The timeline of an incident from its changelog, comments, linked issues and attachments, oldest first; entries that say
 * the same are one. People appear as the settings say. Restricted comments are not ticked; neither is what came after the
 * resolution, which is analysis more than story.
 * @param timeZone IANA name, for times in comments that state no zone.
 */
export function buildTimeline(
  incident: Incident,
  settings: TimelineRules = DEFAULT_SETTINGS,
  timeZone = 'UTC',
): Timeline {
  const resolvedAt = readRecordedTimes(incident, settings).resolved?.at ?? null;
  const inStory: InStory = (at) => resolvedAt === null || at <= resolvedAt;
  const opened = entryOf({
    id: 'created',
    at: incident.createdAt,
    text: 'Incident opened in Jira.',
    kind: 'detection',
    source: { kind: 'created' },
    included: true,
  });
  const said = timelineOfComments(incident.comments, { timeZone, inStory });
  // Each change is a fact of its own, so changes are one with nothing. Of the rest the most trusted source comes first.
  const merged = mergeEntries([
    ...entriesOfLinkedIssues(incident.linkedIssues, { openedAt: incident.createdAt, inStory }),
    ...entriesOfAttachments(incident.attachments, inStory),
    ...said.entries,
  ]);
  // The order is kept within a moment: the record of a change stands before what was said of it.
  const entries = inOrder([
    opened,
    ...entriesOfChanges(incident.changes, {
      names: settings.names,
      severityField: severityField(incident, settings),
      inStory,
    }),
    ...merged.map(asOne),
  ]);
  return { entries, notTaken: said.notTaken };
}

/** The changelog has a field's name of today, which may not be the one that it had when it was chosen. */
function severityField({ fields }: Incident, settings: TimelineRules): string | null {
  const chosen = settings.fields.severity;
  return chosen ? (fields.find(({ id }) => id === chosen.id)?.name ?? chosen.name) : null;
}

const asOne = (merged: MergedEntry<TimelineEntry>): TimelineEntry => ({
  ...merged.entry,
  text: longestText(merged),
  included: merged.entry.included || merged.also.some(({ included }) => included),
  also: merged.also.map(({ id, source }) => ({ id, source })),
});
