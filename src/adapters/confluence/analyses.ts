import { z } from 'zod';
import { FACTOR_KINDS, type Analysis } from '../../domain/analysis';
import { isForest } from '../../domain/analysis/why-tree';
import { ANALYSIS_KEY } from '../../domain/record';
import type { AnalysisPort, KeptAnalysis } from '../../ports';
import { path } from '../path';
import { ProductError } from '../product-error';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';

const ownId = z.string().min(1).max(64);

/** Whoever may edit the page can write it, so it is read by its schema. */
const analysisSchema = z
  .object({
    v: z.literal(1),
    trigger: z.string(),
    factors: z.array(
      z.object({ id: ownId, text: z.string(), kind: z.enum(FACTOR_KINDS), theme: z.string().nullable() }),
    ),
    whys: z.array(z.object({ id: ownId, parentId: ownId.nullable(), text: z.string(), factorId: ownId.nullable() })),
  })
  .refine(({ whys }) => isForest(whys), 'answers hang below each other')
  .transform(({ trigger, factors, whys }): Analysis => ({ trigger, factors, whys }));

const properties = z.object({
  results: z.array(z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.int() }) })),
});

const allowed = z.object({
  operations: z
    .object({ results: z.array(z.object({ operation: z.string(), targetType: z.string() })) })
    .optional()
    .catch(undefined),
});

/** The analysis of a postmortem, as a property of its page. */
export function confluenceAnalyses(send: Send): AnalysisPort {
  const read = async (pageId: string): Promise<KeptAnalysis> => {
    const where = path`/wiki/api/v2/pages/${pageId}/properties?key=${ANALYSIS_KEY}`;
    const [found] = (await fetchAs(send, properties, 'GET', where)).results;
    return {
      stored: readStored(analysisSchema, found?.value),
      version: found?.version.number ?? 0,
      propertyId: found?.id ?? null,
    };
  };
  return {
    read,
    async write(pageId, analysis, { version, propertyId }) {
      const all = path`/wiki/api/v2/pages/${pageId}/properties`;
      const value = { v: 1, ...analysis };
      const [method, where, body] =
        propertyId === null
          ? (['POST', all, { key: ANALYSIS_KEY, value }] as const)
          : (['PUT', `${all}/${propertyId}`, { key: ANALYSIS_KEY, value, version: { number: version + 1 } }] as const);
      const answer = await send(method, where, body);
      if (answer.status >= 200 && answer.status < 300) return 'saved';
      // The words of a refusal may be any; another version that is there proves that somebody was faster.
      if ([400, 404, 409].includes(answer.status) && (await read(pageId)).version !== version) return 'conflict';
      throw new ProductError(method, where, answer);
    },
    async mayEdit(pageId) {
      const where = path`/wiki/api/v2/pages/${pageId}?include-operations=true&status=current&status=archived`;
      const page = await fetchOrNull(send, allowed, where);
      // Where Confluence does not say, a try at saving does.
      const told = page?.operations?.results;
      return (
        page && (told?.some(({ operation, targetType }) => operation === 'update' && targetType === 'page') ?? true)
      );
    },
  };
}
