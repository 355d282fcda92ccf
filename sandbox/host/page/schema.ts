import { z } from 'zod';

export const spaceSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  homepageId: z.string().nullable(),
});

const pageHeadSchema = z.looseObject({ id: z.string(), title: z.string(), status: z.string() });

export const pageSchema = z.looseObject({
  ...pageHeadSchema.shape,
  spaceId: z.string(),
  parentId: z.string().nullish(),
  createdAt: z.string(),
  version: z.looseObject({ number: z.number(), createdAt: z.string(), authorId: z.string().nullish() }),
  operations: z.looseObject({ results: z.array(z.looseObject({ operation: z.string() })) }).optional(),
  body: z.looseObject({ atlas_doc_format: z.looseObject({ value: z.string() }) }),
});

export const spaceListSchema = z.looseObject({ results: z.array(spaceSchema) });
export const pageListSchema = z.looseObject({ results: z.array(pageHeadSchema) });
export const labelListSchema = z.looseObject({ results: z.array(z.looseObject({ name: z.string() })) });

export type Space = z.infer<typeof spaceSchema>;
export type PageHead = z.infer<typeof pageHeadSchema>;
export type Page = z.infer<typeof pageSchema>;
