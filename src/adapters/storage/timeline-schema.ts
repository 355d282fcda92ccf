import { z } from 'zod';
import { ENTRY_KINDS } from '../../domain/entry-kind';
import { TIME_DOUBTS, type TimelineEntry } from '../../domain/timeline';

const instant = z.iso.datetime();
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created') }),
  z.object({ kind: z.literal('change'), field: z.string() }),
  z.object({ kind: z.literal('comment'), commentId: z.string() }),
  z.object({ kind: z.literal('stated'), commentId: z.string(), postedAt: instant }),
  z.object({ kind: z.literal('linked-issue'), key: z.string(), relation: z.string(), summary: z.string() }),
  z.object({ kind: z.literal('attachment') }),
  z.object({ kind: z.literal('transcript'), fileName: z.string().nullable() }),
  z.object({ kind: z.literal('added') }),
]);

/** A timeline entry as our storage holds it. */
export const timelineEntrySchema: z.ZodType<TimelineEntry> = z.object({
  id: z.string(),
  at: instant,
  until: instant.nullable(),
  text: z.string(),
  kind: z.enum(ENTRY_KINDS).nullable(),
  source,
  also: z.array(z.object({ id: z.string(), source })),
  doubts: z.array(z.enum(TIME_DOUBTS)),
  included: z.boolean(),
  restrictedTo: z.string().nullable(),
  isEdited: z.boolean(),
});
