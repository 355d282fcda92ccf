import type { TimelineEntry } from '../domain/timeline';
import { isOwn } from '../domain/keep-own-entries';
import type { StoragePort } from '../ports';

type Plan = {
  readonly incidentId: string;
  readonly planId: string;
  /** Of the postmortem. */
  readonly title: string;
  /** From the second on; the postmortem's page is part 1. */
  readonly parts: readonly (readonly TimelineEntry[])[];
};

/** Notes what will stand on the pages where a timeline goes on, before the postmortem's page says that it does. */
export async function noteTimelineParts(
  storage: Pick<StoragePort, 'noteMissing' | 'noteTimelinePart'>,
  { incidentId, planId, title, parts }: Plan,
): Promise<void> {
  const notes = parts.map((entries, index) =>
    storage.noteTimelinePart(
      { incidentId, planId, number: index + 2 },
      { title, entryIds: entries.map(({ id }) => id), own: entries.filter(isOwn), pageId: null },
    ),
  );
  // Whatever cuts this try off, the panel says that the timeline is not whole.
  await Promise.all([...notes, storage.noteMissing(incidentId, ['timeline'])]);
}
