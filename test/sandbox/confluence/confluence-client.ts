import { createConfluence, type Confluence } from '../../../sandbox/confluence';
import { createClock } from '../../../sandbox/core/clock';
import { createHabits } from '../../../sandbox/core/habits';
import { createIds } from '../../../sandbox/core/ids';
import { createPeople } from '../../../sandbox/core/people';
import { createProductDoor } from '../../../sandbox/product-door';
import { seedConfluence } from '../../../sandbox/seed/confluence';
import { seedPeople } from '../../../sandbox/seed/people';
import type { World } from '../../../sandbox/seed/world-names';
import type { Site } from '../../../sandbox/site';
import { attachContracts } from '../../support/contracts';

export type Answer = { readonly status: number; readonly body: unknown; readonly link: string | null };

export type ConfluenceClient = {
  readonly site: Site;
  readonly confluence: Confluence;
  /** Calls Confluence as somebody: a handle such as `robin-responder`, `app`, or `nobody`. The path begins after `/wiki/`. */
  call(who: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** The id of a space or of a page, by key or title. */
  spaceId(key: string): string;
  pageId(title: string): string;
  /** Makes a page in INC as Robin and gives its id. */
  make(title: string, more?: object, query?: string): Promise<string>;
};

export const NOW = Date.UTC(2026, 10, 21, 10, 0);
export const adf = (text: string) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }),
});

/** A seeded Confluence whose clock stands at `NOW`, and a way to talk to it. */
export function createClient(world: World = 'quiet'): ConfluenceClient {
  const site: Site = {
    clock: createClock(() => NOW),
    ids: createIds({}),
    people: createPeople(),
    habits: createHabits(),
    baseUrl: 'http://localhost:8600',
    cloudId: 'cloud',
    appAccountId: '712020:app',
  };
  const confluence = createConfluence(site);
  seedPeople(site, world);
  seedConfluence(world, { site, confluence });
  const door = createProductDoor({ site, products: { confluence } });
  attachContracts(door);
  const actorOf = (who: string) => {
    if (who === 'nobody') return { kind: 'anonymous' } as const;
    if (who === 'app') return { kind: 'app', accountId: site.appAccountId } as const;
    return { kind: 'user', accountId: `712020:${who}` } as const;
  };
  const call: ConfluenceClient['call'] = async (who, method, path, body) => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const request = new Request(`${site.baseUrl}/wiki/${path}`, body === undefined ? { method } : { method, ...json });
    const { response } = await door.exchange('confluence', request, actorOf(who));
    const text = await response.text();
    return {
      status: response.status,
      body: text ? (JSON.parse(text) as unknown) : null,
      link: response.headers.get('link'),
    };
  };
  const idOf = (entity: { readonly id: string } | undefined): string => entity?.id ?? '';
  const spaceId = (key: string) => idOf(confluence.store.spaces.find((space) => space.key === key));
  return {
    site,
    confluence,
    call,
    spaceId,
    pageId: (title) => idOf(confluence.store.pages.find((page) => page.title === title)),
    make: async (title, more = {}, query = '') => {
      const given = { spaceId: spaceId('INC'), title, body: adf('Hello'), ...more };
      const { status, body } = await call('robin-responder', 'POST', `api/v2/pages${query}`, given);
      if (status !== 200) throw new Error(`The page '${title}' was not made: ${JSON.stringify(body)}`);
      return String(at(body, 'id'));
    },
  };
}

/** Follows names and list positions into JSON; undefined where the way ends. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === String(name))?.[1]
        : undefined,
    value,
  );

/** One property of every entry of `results`. */
export function resultsOf({ body }: Answer, name: string): readonly unknown[] {
  const results = at(body, 'results');
  return Array.isArray(results) ? results.map((entry) => at(entry, name)) : [];
}

/** What Confluence says when it refuses. */
export const titleOf = ({ body }: Answer): unknown => at(body, 'errors', 0, 'title');
