import { z } from 'zod';
import type { AnalysisPlace } from '../workflows/find-analysis-home';

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/));
const config = z.object({ incidentId: id });
const content = z.object({ id });

/** The documentation shows page and settings in one place and apps find them in others; so each is taken where it stands. */
const payloadSchema = z.object({
  context: z
    .object({
      siteUrl: z.url().optional().catch(undefined),
      config: config.optional().catch(undefined),
      content: content.optional().catch(undefined),
      extension: z
        .object({ config: config.optional().catch(undefined), content: content.optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  extensionPayload: z
    .object({ config: config.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** The page that is exported and the incident that its macro names; null where the payload does not say. */
export function readExportPlace(payload: unknown): (AnalysisPlace & { readonly siteUrl: string | null }) | null {
  const { context, extensionPayload } = payloadSchema.safeParse(payload).data ?? {};
  const { extension } = context ?? {};
  const named = extension?.config ?? extensionPayload?.config ?? context?.config;
  const page = extension?.content ?? context?.content;
  if (!named || !page) return null;
  return {
    incidentId: named.incidentId,
    pageId: page.id,
    siteUrl: context?.siteUrl?.replace(/\/$/, '') ?? null,
  };
}
