import { join } from 'node:path';
import { createConfluence, type Confluence } from './confluence';
import type { Actor } from './core/actor';
import { createClock } from './core/clock';
import type { Exchange } from './core/exchange';
import { createHabits, FIRST_HABITS, type Habits } from './core/habits';
import { createIds } from './core/ids';
import { createPeople, type Person } from './core/people';
import type { Product } from './core/product';
import { restoreInto, snapshotOf, type Snapshot } from './core/store';
import { createForge } from './forge';
import { describeJiraEvent } from './forge/events/describe-jira-event';
import type { LoadApp } from './forge/find-handler';
import { indexedProperties } from './forge/indexed-properties';
import { readValidators } from './forge/read-validators';
import { loadManifest, type Manifest } from './forge/load-manifest';
import { realNow } from './forge/runtime-globals';
import type { Forge, ForgeSnapshot } from './forge/types';
import { createJira, type Jira } from './jira';
import { createRateLimits, type LimitState, type RateLimits } from './limits';
import { createProductDoor, type Traffic } from './product-door';
import { seedWorld, type World } from './seed/worlds';
import type { Site } from './site';
import { announceSandbox } from './watch-sandboxes';

/** All of a sandbox's state at one moment; good for the sandbox it was taken from and for any other. */
export type SandboxSnapshot = {
  readonly world: World;
  readonly now: number;
  readonly ids: Readonly<Record<string, number>>;
  readonly people: readonly Person[];
  readonly jira: Snapshot;
  readonly confluence: Snapshot;
  readonly forge: ForgeSnapshot;
  readonly limits: LimitState;
  readonly habits: Habits;
};

/** A site with Jira, Confluence and the app installed, all in memory. */
export type Sandbox = {
  readonly site: Site;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly forge: Forge;
  readonly manifest: Manifest;
  /** What the products let programs do, and how much of it the app has used. */
  readonly limits: RateLimits;
  /** The world it was filled with last. */
  readonly world: World;
  /** Fills it anew, with the same world unless another is named. Should that fail, nothing changes. */
  reset(world?: World): void;
  snapshot(): SandboxSnapshot;
  restore(saved: SandboxSnapshot): void;
  /** Tells of every request to a product and its answer, whoever asked. Returns the way out. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
  /**
   * The one door to the products. The URL's path is the product's official one.
   * @param traffic as a person in the product's own pages, whom no rate limit holds, unless another is given.
   */
  request(product: Product['name'], request: Request, actor: Actor, traffic?: Traffic): Promise<Response>;
};

export type SandboxOptions = {
  readonly world?: World;
  readonly manifestPath?: string;
  /** Loads the app's code; the one of this project unless another is given. */
  readonly loadApp?: LoadApp;
};

const MANIFEST = join(__dirname, '..', 'manifest.yml');

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { manifestPath = MANIFEST, loadApp = () => import('../src/index') } = options;
  const manifest = loadManifest(manifestPath);
  const site: Site = {
    clock: createClock(realNow),
    ids: createIds({}),
    people: createPeople(),
    habits: createHabits(),
    baseUrl: 'http://localhost:8600',
    cloudId: 'a7c0ffee-5a1d-4b0c-8e2f-3d6b9c4e1f05',
    appAccountId: '712020:blameless-postmortem',
  };
  const jira = createJira(site, {
    indexedProperties: indexedProperties(manifest),
    validators: readValidators(manifest),
  });
  const confluence = createConfluence(site);
  const limits = createRateLimits(site.clock, () => forge.switches());
  const door = createProductDoor({ site, products: { jira, confluence }, limits });
  const { exchange } = door;
  const forge: Forge = createForge({ site, jira, confluence, exchange, manifest, loadApp, limits });
  jira.onEvent((event) => forge.emit(describeJiraEvent(jira, event)));
  let world: World = options.world ?? 'quiet';

  const snapshot = (): SandboxSnapshot => ({
    world,
    now: site.clock.now(),
    ids: site.ids.snapshot(),
    people: site.people.snapshot(),
    jira: snapshotOf(jira.store),
    confluence: snapshotOf(confluence.store),
    forge: forge.snapshot(),
    limits: limits.snapshot(),
    habits: site.habits.read(),
  });
  const restore = (saved: SandboxSnapshot) => {
    world = saved.world;
    site.clock.set(saved.now);
    site.ids.restore(saved.ids);
    site.people.restore(saved.people);
    // Before the data, which holds what the search knows.
    site.habits.set(saved.habits);
    restoreInto(jira.store, saved.jira);
    restoreInto(confluence.store, saved.confluence);
    forge.restore(saved.forge);
    limits.restore(saved.limits);
  };
  const reset = (wanted: World = world) => {
    const before = snapshot();
    try {
      restore({
        ...before,
        world: wanted,
        now: realNow(),
        ids: {},
        people: [],
        jira: {},
        confluence: {},
        habits: FIRST_HABITS,
      });
      seedWorld(wanted, { site, jira, confluence });
      forge.reset();
      limits.reset();
    } catch (error) {
      restore(before);
      throw error;
    }
  };
  reset();

  const sandbox: Sandbox = {
    site,
    jira,
    confluence,
    forge,
    manifest,
    limits,
    get world() {
      return world;
    },
    reset,
    snapshot,
    restore,
    onExchange: door.onExchange,
    request: async (product, request, actor, traffic = 'page') =>
      (await exchange(product, request, actor, traffic)).response,
  };
  announceSandbox(sandbox);
  return sandbox;
}
