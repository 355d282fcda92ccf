import { z } from 'zod';
import { toInstant } from '../../domain/time';

/** Jira's JSON, as far as the app reads it. */
export const instant = z.union([z.string(), z.number()]).transform((value, context) => {
  const at = toInstant(value);
  if (at) return at;
  context.addIssue({ code: 'custom', message: 'no instant' });
  return z.NEVER;
});

export const statusSchema = z
  .object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) })
  .transform(({ id, name, statusCategory: { key } }) => ({ id, name, category: categoryOf(key) }));

/** Jira also has `undefined` as a category, for statuses that were never put into one. */
function categoryOf(key: string): 'new' | 'indeterminate' | 'done' {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

const changeItem = z
  .looseObject({
    field: z.string().optional(),
    from: z.string().nullish(),
    fromString: z.string().nullish(),
    to: z.string().nullish(),
  })
  .transform((item) => ({
    field: item.field ?? '',
    from: item.from ?? null,
    fromText: item.fromString ?? null,
    to: item.to ?? null,
    // Jira's name for it is that of a method every object has; only the item's own one counts.
    toText: Object.hasOwn(item, 'toString') && typeof item['toString'] === 'string' ? String(item['toString']) : null,
  }));

export const historySchema = z.object({ id: z.string(), created: instant, items: z.array(changeItem).default([]) });

export const commentSchema = z.object({
  id: z.string(),
  created: instant,
  author: z
    .object({ accountId: z.string(), accountType: z.string().optional() })
    .nullish()
    .transform((author) => author ?? null),
  body: z.unknown().optional(),
  visibility: z.object({ type: z.string(), value: z.string().optional() }).nullish(),
  jsdPublic: z.boolean().optional(),
});

export const historyPage = z.object({ total: z.number(), values: z.array(historySchema) });
export const commentPage = z.object({ total: z.number(), comments: z.array(commentSchema) });

export type History = z.output<typeof historySchema>;
export type WireComment = z.output<typeof commentSchema>;
