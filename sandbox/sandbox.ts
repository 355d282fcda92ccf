import { join } from 'node:path';
import { createConfluence, type Confluence } from './confluence';
import type { Actor } from './core/actor';
import { createClock } from './core/clock';
import type { Exchange } from './core/exchange';
import { createIds } from './core/ids';
import { createPeople, type Person } from './core/people';
import type { Product } from './core/product';
import { restoreInto, snapshotOf, type Snapshot } from './core/store';
import { createForge } from './forge';
import { describeJiraEvent } from './forge/events/describe-jira-event';
import type { LoadApp } from './forge/find-handler';
import { indexedProperties } from './forge/indexed-properties';
import { loadManifest, type Manifest } from './forge/load-manifest';
import { realNow } from './forge/runtime-globals';
import type { Forge, ForgeSnapshot } from './forge/types';
import { createJira, type Jira } from './jira';
import { createProductDoor } from './product-door';
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
};

/** A site with Jira, Confluence and the app installed, all in memory. */
export type Sandbox = {
  readonly site: Site;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly forge: Forge;
  readonly manifest: Manifest;
  /** The world it was filled with last. */
  readonly world: World;
  /** Fills it anew, with the same world unless another is named. Should that fail, nothing changes. */
  reset(world?: World): void;
  snapshot(): SandboxSnapshot;
  restore(saved: SandboxSnapshot): void;
  /** Tells of every request to a product and its answer, whoever asked. Returns the way out. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
  /** The one door to the products. The URL's path is the product's official one. */
  request(product: Product['name'], request: Request, actor: Actor): Promise<Response>;
};

export type SandboxOptions = {
  readonly world?: World;
  readonly manifestPath?: string;
  /** Loads the app's code; the one of this project unless another is given. */
  readonly loadApp?: LoadApp;
  /** Real milliseconds until a function is cut off. */
  readonly timeLimitMs?: number;
};

const MANIFEST = join(__dirname, '..', 'manifest.yml');

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { manifestPath = MANIFEST, loadApp = () => import('../src/index'), timeLimitMs } = options;
  const manifest = loadManifest(manifestPath);
  const site: Site = {
    clock: createClock(realNow),
    ids: createIds({}),
    people: createPeople(),
    baseUrl: 'http://localhost:8600',
    cloudId: 'a7c0ffee-5a1d-4b0c-8e2f-3d6b9c4e1f05',
    appAccountId: '712020:blameless-postmortem',
  };
  const jira = createJira(site, { indexedProperties: indexedProperties(manifest) });
  const confluence = createConfluence(site);
  const door = createProductDoor({ site, products: { jira, confluence } });
  const { exchange } = door;
  const forge = createForge({
    site,
    jira,
    confluence,
    exchange,
    manifest,
    loadApp,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  });
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
  });
  const restore = (saved: SandboxSnapshot) => {
    world = saved.world;
    site.clock.set(saved.now);
    site.ids.restore(saved.ids);
    site.people.restore(saved.people);
    restoreInto(jira.store, saved.jira);
    restoreInto(confluence.store, saved.confluence);
    forge.restore(saved.forge);
  };
  const reset = (wanted: World = world) => {
    const before = snapshot();
    try {
      restore({ ...before, world: wanted, now: realNow(), ids: {}, people: [], jira: {}, confluence: {} });
      seedWorld(wanted, { site, jira, confluence });
      forge.reset();
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
    get world() {
      return world;
    },
    reset,
    snapshot,
    restore,
    onExchange: door.onExchange,
    request: async (product, request, actor) => (await exchange(product, request, actor)).response,
  };
  announceSandbox(sandbox);
  return sandbox;
}
