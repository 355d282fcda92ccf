import type { Attachment } from '../incident';
import { entryOf, type TimelineEntry } from '../timeline';
import type { InStory } from './in-story';

/** An entry for each file that was attached to the incident. */
export const entriesOfAttachments = (attachments: readonly Attachment[], inStory: InStory): readonly TimelineEntry[] =>
  attachments.map(({ id, at, fileName }) =>
    entryOf({
      id: `attachment:${id}`,
      at,
      text: `File attached: ${fileName}`,
      source: { kind: 'attachment' },
      included: inStory(at),
      kind: null,
    }),
  );
