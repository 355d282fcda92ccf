import { z } from 'zod';
import type { Operation } from '../../core/product';
import { json, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { pointsPerResult } from '../points';
import { baseUrl } from '../render/links';
import { renderCurrentPerson, renderPerson } from '../render/person';

const bulkInput = z.object({ accountIds: z.array(z.string()).min(1).max(250) });

/** People, as far as Confluence tells of them. */
export const userOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'POST',
    path: '/wiki/api/v2/users-bulk',
    scopes: [['read:user:confluence']],
    points: pointsPerResult(2),
    handle: async ({ view, body }) => {
      const { accountIds } = await body(bulkInput);
      const people = [...new Set(accountIds)].flatMap((id) => confluence.site.people.get(id) ?? []);
      const results = people.map((person) => renderPerson(view, person));
      const base = baseUrl(confluence.site);
      return json({ results, _links: { base } }, { Link: `<${base}>; rel="base"` });
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: '/wiki/rest/api/user/current',
    scopes: [['read:confluence-user'], ['read:content-details:confluence']],
    points: () => 3,
    handle: ({ view, refuseUnbuilt }) => {
      refuseUnbuilt('expand');
      return json(renderCurrentPerson(view));
    },
  }),
];
