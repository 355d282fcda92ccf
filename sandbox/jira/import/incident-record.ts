import { z } from 'zod';
import { refuse } from '../errors';
import { readInstant } from '../render/date';

const instant = z.string().transform((text, context) => {
  const epochMs = readInstant(text);
  if (epochMs !== null) return epochMs;
  context.addIssue({ code: 'custom', message: `'${text}' is no instant with an offset, such as 2021-06-22T08:21:00Z` });
  return z.NEVER;
});
const line = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .refine((text) => !/[\r\n]/.test(text), 'must be one line');
const word = z.string().regex(/^\S{1,255}$/, 'must be one word, at most 255 characters');

const base = { at: instant, by: z.string() };
const event = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('status'), from: z.string().nullish(), to: z.string() }),
  z.object({
    ...base,
    kind: z.literal('field'),
    field: z.string(),
    from: z.string().nullish(),
    to: z.string().nullable(),
  }),
  z.object({ ...base, kind: z.literal('assignee'), to: z.string().nullable() }),
  z.object({ ...base, kind: z.literal('link'), type: z.string(), to: z.object({ summary: line, type: z.string() }) }),
  z.object({ ...base, kind: z.literal('attachment'), fileName: line }),
  z.object({
    ...base,
    kind: z.literal('comment'),
    text: z.string().trim().min(1),
    visibility: z.object({ type: z.enum(['role', 'group']), value: z.string().min(1) }).nullish(),
    /** Kept from the customers of a service project. */
    internal: z.boolean().default(false),
  }),
]);

/** Only what Jira would know is read: `expected`, `statedAt` and `notes` get lost right here. */
const incidentRecord = z.object({
  summary: line,
  description: z.string().nullish(),
  severity: z.string().nullish(),
  priority: z.string().nullish(),
  labels: z.array(word).default([]),
  components: z.array(line).default([]),
  services: z.array(line).default([]),
  people: z.array(z.object({ handle: word, role: z.string().default('') })).min(1),
  createdAt: instant,
  events: z.array(event).default([]),
});

export type IncidentRecord = z.infer<typeof incidentRecord>;
export type IncidentEvent = IncidentRecord['events'][number];

/** Checks a record in the format of the incident records. @throws 400 with a sentence for each thing that is wrong. */
export function readIncidentRecord(input: unknown): IncidentRecord {
  const parsed = incidentRecord.safeParse(input);
  if (!parsed.success)
    return refuse(
      400,
      parsed.error.issues.map(
        ({ path, message }) => `The incident record is wrong at ${path.join('.') || 'its root'}: ${message}.`,
      ),
    );
  const record = parsed.data;
  const handles = record.people.map(({ handle }) => handle);
  const strangers = record.events.flatMap((entry, index) => {
    const named = entry.kind === 'assignee' && entry.to !== null ? [entry.by, entry.to] : [entry.by];
    return named.filter((handle) => !handles.includes(handle)).map((handle) => ({ handle, index }));
  });
  if (strangers.length > 0)
    refuse(
      400,
      strangers.map(
        ({ handle, index }) => `Event ${index} names '${handle}', who is not among the people of the record.`,
      ),
    );
  const early = record.events.findIndex(({ at }) => at < record.createdAt);
  if (early >= 0)
    refuse(400, [
      `Event ${early} is older than the issue: it was opened at ${new Date(record.createdAt).toISOString()}.`,
    ]);
  return { ...record, events: [...record.events].sort((a, b) => a.at - b.at) };
}
