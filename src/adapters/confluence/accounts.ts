import { z } from 'zod';
import { ACCOUNT_KEY, INVITED_KEY } from '../../domain/account';
import type { AccountPort } from '../../ports';
import { FailureError } from '../../shared/failure-error';
import { path } from '../path';
import { ProductError } from '../product-error';
import { fetchAs, fetchOrNull } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { MAY_NOT_ADD } from './pages';
import { withoutTrace } from './without-trace';

const incidentId = z.string().regex(/^\d+$/);
const markSchema = z.object({ v: z.literal(1), incidentId, isRestricted: z.boolean() });
const invitedSchema = z.object({ v: z.literal(1), invited: z.array(z.string().min(1).max(128)) });

const children = z.object({
  results: z.array(z.object({ id: z.string(), type: z.string(), status: z.string(), title: z.string().nullish() })),
  _links: z.object({ next: z.string().optional() }).optional(),
});
const made = z.object({ id: z.string() });
const page = z.object({
  authorId: z.string().nullish(),
  properties: z.object({ results: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]) }).optional(),
});
const property = z.object({ id: z.string(), value: z.unknown(), version: z.object({ number: z.int() }) });
const properties = z.object({ results: z.array(property) });

/** Confluence gives up to 250 at once. More than this many pages below a postmortem are not looked through. */
const MOST_LISTS = 4;

/** Accounts in Confluence. What goes wrong with one leaves no trace in the log: a draft's id alone would tell that it is there. */
export function confluenceAccounts(send: Send): AccountPort {
  const where = (pageId: string) => path`/wiki/api/v2/pages/${pageId}/properties`;
  return {
    listChildren: (pageId) => withoutTrace(listChildren(send, pageId)),
    async createDraft({ spaceId, parentId, title, document, visibleToCreatorAlone }) {
      const to = visibleToCreatorAlone ? '/wiki/api/v2/pages?private=true' : '/wiki/api/v2/pages';
      const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
      const answer = await withoutTrace(send('POST', to, { spaceId, parentId, status: 'draft', title, body }));
      if (answer.status >= 200 && answer.status < 300) return made.parse(answer.body);
      if ([401, 403, 404].includes(answer.status)) throw new FailureError('forbidden', MAY_NOT_ADD);
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return 'refused';
      return withoutTrace(Promise.reject(new ProductError('POST', to, answer)));
    },
    async readChild({ id, isDraft }) {
      const asked = isDraft ? '&get-draft=true' : '&status=current';
      const found = await withoutTrace(
        fetchOrNull(send, page, path`/wiki/api/v2/pages/${id}?include-properties=true` + asked),
      );
      const mark = found?.properties?.results.find(({ key }) => key === ACCOUNT_KEY);
      return found && { authorId: found.authorId ?? null, mark: readStored(markSchema, mark?.value) };
    },
    async mark(pageId, mark) {
      const answer = await withoutTrace(send('POST', where(pageId), { key: ACCOUNT_KEY, value: mark }));
      return answer.status >= 200 && answer.status < 300;
    },
    async readInvited(pageId) {
      const { results } = await fetchAs(send, properties, 'GET', `${where(pageId)}?key=${INVITED_KEY}`);
      const [found] = results;
      return {
        invited: readStored(invitedSchema, found?.value),
        seen: found ? { propertyId: found.id, version: found.version.number } : null,
      };
    },
    async writeInvited(pageId, invited, seen) {
      const value = { key: INVITED_KEY, value: invited };
      const answer = seen
        ? await send('PUT', path`/wiki/api/v2/pages/${pageId}/properties/${seen.propertyId}`, {
            ...value,
            version: { number: seen.version + 1 },
          })
        : await send('POST', where(pageId), value);
      if (answer.status >= 200 && answer.status < 300) return 'written';
      if (answer.status === 409 || answer.status === 400) return 'somebody-was-faster';
      if ([401, 403, 404].includes(answer.status)) return 'refused';
      throw new ProductError(seen ? 'PUT' : 'POST', where(pageId), answer);
    },
  };
}

async function listChildren(send: Send, pageId: string): ReturnType<AccountPort['listChildren']> {
  let next: string | undefined = path`/wiki/api/v2/pages/${pageId}/direct-children?limit=250`;
  const found: z.output<typeof children>['results'] = [];
  for (let list = 1; next !== undefined && list <= MOST_LISTS; list += 1) {
    const read: z.output<typeof children> = await fetchAs(send, children, 'GET', next);
    found.push(...read.results);
    next = read._links?.next;
  }
  return found
    .filter(({ type, status }) => type === 'page' && (status === 'current' || status === 'draft'))
    .map(({ id, title, status }) => ({ id, title: title ?? '', isDraft: status === 'draft' }));
}
