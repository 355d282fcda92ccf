import { createClock } from '../../../sandbox/core/clock';
import { createHabits } from '../../../sandbox/core/habits';
import { createIds } from '../../../sandbox/core/ids';
import { createPeople } from '../../../sandbox/core/people';
import { createJira, type Jira } from '../../../sandbox/jira';
import { createProductDoor } from '../../../sandbox/product-door';
import { seedJira } from '../../../sandbox/seed/jira';
import { seedPeople } from '../../../sandbox/seed/people';
import type { World } from '../../../sandbox/seed/world-names';
import type { Site } from '../../../sandbox/site';
import { attachContracts } from '../../support/contracts';

export type Answer = { readonly status: number; readonly body: unknown };

export type JiraClient = {
  readonly site: Site;
  readonly jira: Jira;
  /** Calls Jira as somebody: a handle such as `robin-responder`, `app`, or `nobody`. The path begins after `/rest/api/3/`. */
  call(who: string, method: string, path: string, body?: unknown): Promise<Answer>;
};

export const NOW = Date.UTC(2026, 10, 21, 10, 0);
export const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A seeded Jira whose clock stands at `NOW`, and a way to talk to it. */
export function createClient(world: World = 'quiet'): JiraClient {
  const site: Site = {
    clock: createClock(() => NOW),
    ids: createIds({}),
    people: createPeople(),
    habits: createHabits(),
    baseUrl: 'http://localhost:8600',
    cloudId: 'cloud',
    appAccountId: '712020:app',
  };
  const marker = { propertyKey: 'marker', searchAlias: null };
  const jira = createJira(site, {
    indexedProperties: [
      { ...marker, path: 'batch', type: 'string', searchAlias: 'markerBatch' },
      { ...marker, path: 'due', type: 'date', searchAlias: 'markerDue' },
      { ...marker, path: 'counts.open', type: 'number' },
    ],
  });
  seedPeople(site, world);
  seedJira(world, { site, jira });
  const door = createProductDoor({ site, products: { jira } });
  attachContracts({ ...door, jira });
  const actorOf = (who: string) => {
    if (who === 'nobody') return { kind: 'anonymous' } as const;
    if (who === 'app') return { kind: 'app', accountId: site.appAccountId } as const;
    return { kind: 'user', accountId: `712020:${who}` } as const;
  };
  return {
    site,
    jira,
    call: async (who, method, path, body) => {
      const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const init = body === undefined ? { method } : { method, ...json };
      const request = new Request(`${site.baseUrl}/rest/api/3/${path}`, init);
      const { response } = await door.exchange('jira', request, actorOf(who));
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as unknown) : null };
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

/** The entries of a list in JSON; none where there is no list. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

// Matchers are typed as any; here they are values to compare with, nothing else.
export const aString: unknown = expect.any(String);
export const anything: unknown = expect.anything();
export const textWith = (part: string): unknown => expect.stringContaining(part);
export const objectWith = (part: object): unknown => expect.objectContaining(part);
export const listWith = (part: readonly unknown[]): unknown => expect.arrayContaining([...part]);
