import { z } from 'zod';
import type { Operation } from '../../core/product';
import type { Label, LabelPrefix, Page } from '../entities';
import { refuse } from '../errors';
import { answerList } from '../list-page';
import { json, noContent, operation } from '../operation';
import type { ConfluenceParts, View } from '../parts';
import { mayEditPage } from '../permissions';
import { pointsPerResult } from '../points';
import { labelsOf, renderLabel } from '../render/label';
import { baseUrl } from '../render/links';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { visiblePageOrDraft } from '../visible-page';
import { READ_PAGE } from './scopes';

const WRITE = '/wiki/rest/api/content/{id}/label';
const KEYS: SortKeys<Label> = {
  'created-date': ({ createdAt }) => createdAt,
  id: ({ id }) => Number(id),
  name: ({ name }) => name,
};

const one = z.object({
  prefix: z.enum(['global', 'my', 'team']),
  name: z.string().trim().toLowerCase().min(1).max(255),
});
const input = z.union([z.array(one), one.transform((label) => [label])]);
const REFUSED = /[\s!#&()*,.:;<>?@[\]^]/;

/** Labels of a page: read in the newer way, written in the older one, as there is no other. */
export const labelOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/labels',
    scopes: READ_PAGE,
    points: pointsPerResult(),
    handle: (call) => {
      const { view, id, choice } = call;
      const prefix = choice('prefix', ['my', 'team', 'global', 'system']);
      const all = labelsOf(confluence, visiblePageOrDraft(view, id('id')));
      const found = prefix === undefined ? all : all.filter((label) => label.prefix === prefix);
      return answerList(call, sortBy(found, choice('sort', sortValues(KEYS)) ?? 'id', KEYS), renderLabel);
    },
  }),
  operation(confluence, {
    method: 'POST',
    path: WRITE,
    scopes: [['write:confluence-content'], ['read:label:confluence', 'write:label:confluence']],
    handle: async ({ view, id, url, body }) => {
      const wanted = await body(input);
      const page = labelledPage(view, id('id'));
      const bad = wanted.find(({ name }) => REFUSED.test(name));
      if (bad) refuse(400, `The label '${bad.name}' has characters that a label cannot have`);
      const ids = wanted.map(({ prefix, name }) => labelNamed(confluence, prefix, name).id);
      page.labelIds = [...new Set([...page.labelIds, ...ids])];
      const results = labelsOf(confluence, page).map((label) => ({ ...renderLabel(label), label: label.name }));
      const base = baseUrl(confluence.site);
      const _links = { base, context: '/wiki', self: `${base}${url.pathname.replace('/wiki', '')}` };
      return json({ results, start: 0, limit: 200, size: results.length, _links });
    },
  }),
  operation(confluence, {
    method: 'DELETE',
    path: WRITE,
    scopes: [['write:confluence-content'], ['write:label:confluence']],
    handle: ({ view, id, query }) => {
      const page = labelledPage(view, id('id'));
      const name = query('name')?.toLowerCase() ?? refuse(400, "The parameter 'name' is missing");
      const label = labelsOf(confluence, page).find((carried) => carried.name === name);
      if (!label) return refuse(404, `The content has no label '${name}'`);
      page.labelIds = page.labelIds.filter((labelId) => labelId !== label.id);
      return noContent();
    },
  }),
];

function labelledPage(view: View, id: string): Page {
  const page = visiblePageOrDraft(view, id);
  return mayEditPage(view, page) ? page : refuse(403, 'You do not have permission to edit the labels of this content');
}

function labelNamed({ site, store }: ConfluenceParts, prefix: LabelPrefix, name: string): Label {
  const known = store.labels.find((label) => label.prefix === prefix && label.name === name);
  const create = () => ({ id: site.ids.next('confluence-label'), prefix, name, createdAt: site.clock.now() });
  return known ?? store.labels.insert(create());
}
