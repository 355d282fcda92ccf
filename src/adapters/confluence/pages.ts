import { z } from 'zod';
import { PAGE_PROPERTY_KEY } from '../../domain/record';
import type { PagePort, ReadPage } from '../../ports';
import { FailureError } from '../../shared/failure-error';
import { path } from '../path';
import { ProductError, productWords } from '../product-error';
import { fetchAs, fetchOrNull, request } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { orNoAccess } from './no-access';
import { searchPages } from './search-pages';

export const MAY_NOT_ADD =
  'You may not add a page there. Choose another space or parent page, or ask a space admin for the permission to add pages.';

const TOO_LARGE =
  'Confluence says that a page is too large. Untick some entries of the timeline, the longest ones first, and try again.';

const spaces = z.object({
  results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string(), type: z.string().optional() })),
  _links: z.object({ next: z.string().optional() }).optional(),
});

const pageSchema = z.object({
  id: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  title: z.string(),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
});
const pageList = z.object({ results: z.array(pageSchema) });

const pageProperty = z.object({ v: z.literal(1), incidentId: z.string().regex(/^\d+$/) });
const properties = z.object({ results: z.array(z.object({ key: z.string(), value: z.unknown() })) });

/** Pages in Confluence. @param isConnectionKnown whether the platform has said that the app is connected to it. */
export function confluencePages(send: Send, isConnectionKnown: boolean): PagePort {
  const readProperty: PagePort['readProperty'] = async (pageId) => {
    const { results } = await fetchAs(
      send,
      properties,
      'GET',
      path`/wiki/api/v2/pages/${pageId}/properties?key=${PAGE_PROPERTY_KEY}`,
    );
    return readStored(pageProperty, results[0]?.value);
  };
  const findByTitle: PagePort['findByTitle'] = async (spaceId, title) => {
    const { results } = await fetchAs(
      send,
      pageList,
      'GET',
      path`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}&status=current&body-format=atlas_doc_format&limit=1`,
    );
    return results[0] ? toPage(results[0]) : null;
  };
  return {
    async listSpaces() {
      const found = await orNoAccess(
        isConnectionKnown,
        fetchAs(send, spaces, 'GET', '/wiki/api/v2/spaces?status=current&limit=250&sort=name'),
      );
      return {
        spaces: found.results.filter(({ type }) => type !== 'personal').map(toSpace),
        isAll: found._links?.next === undefined,
      };
    },
    async findSpace(by) {
      const where = 'id' in by ? path`ids=${by.id}` : path`keys=${by.key}`;
      const { results } = await fetchAs(send, spaces, 'GET', `/wiki/api/v2/spaces?${where}&status=current`);
      return results[0] ? toSpace(results[0]) : null;
    },
    searchPages: (spaceId, query) => searchPages(send, spaceId, query),
    async create({ spaceId, parentId, title, document, visibleToCreatorAlone }) {
      const where = visibleToCreatorAlone ? '/wiki/api/v2/pages?private=true' : '/wiki/api/v2/pages';
      const answer = await send('POST', where, {
        spaceId,
        status: 'current',
        title,
        ...(parentId ? { parentId } : {}),
        body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      });
      if (answer.status >= 200 && answer.status < 300) return { id: pageSchema.parse(answer.body).id };
      if (answer.status === 400 || answer.status === 409) {
        // The words may be others than those we know; a page that is there proves as much.
        const isSaid = productWords(answer.body).some((words) => /title already exists/i.test(words));
        if (isSaid || (await findByTitle(spaceId, title))) return 'title-exists';
      }
      // Confluence says 404 for a space or parent that is not there, not visible, or not open for new pages.
      if ([401, 403, 404].includes(answer.status)) throw new FailureError('forbidden', MAY_NOT_ADD);
      if (answer.status === 413) throw new FailureError('invalid', TOO_LARGE);
      throw new ProductError('POST', where, answer);
    },
    findByTitle,
    async readTitle(pageId) {
      return (
        (await fetchOrNull(send, pageSchema, path`/wiki/api/v2/pages/${pageId}?status=current&status=archived`))
          ?.title ?? null
      );
    },
    async read(pageId) {
      const where = path`/wiki/api/v2/pages/${pageId}?status=current&status=archived&body-format=atlas_doc_format`;
      const page = await fetchOrNull(send, pageSchema, where);
      return page && toPage(page);
    },
    readProperty,
    async createProperty(pageId, property) {
      const where = path`/wiki/api/v2/pages/${pageId}/properties`;
      const answer = await send('POST', where, { key: PAGE_PROPERTY_KEY, value: property });
      if (answer.status >= 200 && answer.status < 300) return;
      // One that is there already is the one we wrote before, or somebody's; either way it stays.
      if ([400, 409].includes(answer.status) && (await readProperty(pageId)).kind !== 'none') return;
      throw new ProductError('POST', where, answer);
    },
    async addLabel(pageId, label) {
      await request(send, 'POST', path`/wiki/rest/api/content/${pageId}/label`, [{ prefix: 'global', name: label }]);
    },
  };
}

const toSpace = ({ id, key, name }: z.output<typeof spaces>['results'][number]) => ({ id, key, name });

function toPage({ id, spaceId, parentId, title, body }: z.output<typeof pageSchema>): ReadPage {
  return { id, spaceId, parentId: parentId ?? null, title, document: parseJson(body?.atlas_doc_format?.value) };
}

/** A page whose body is no JSON was never ours. */
function parseJson(value: string | undefined): unknown {
  try {
    return value === undefined ? null : JSON.parse(value);
  } catch {
    return null;
  }
}
