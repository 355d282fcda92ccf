import type { AppCall } from '../core/exchange';
import type { KvsEntry } from './kvs/entry';
import type { Switches } from './switches';

/** Where an invocation comes from; the platform vouches for it, no payload can change it. */
export type InvocationPlace = {
  readonly moduleKey: string;
  /** What `view.getContext().extension` shows and what resolvers find under `context.extension`. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId: string;
};

export type ResolverCall = {
  readonly accountId: string;
  readonly place: InvocationPlace;
  /** The resolver's name, for example `viewIncident`. */
  readonly functionKey: string;
  readonly payload: unknown;
};

export type ProductCall = {
  readonly accountId: string;
  readonly product: 'jira' | 'confluence';
  readonly path: string;
  readonly init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  };
};

/** What the platform keeps for the one installation of the app. */
export type ForgeSnapshot = { readonly entries: readonly KvsEntry[]; readonly switches: Switches };

/** The platform between a frame and the app, and between the app and the products. */
export type Forge = {
  /** Runs the app's resolver as the platform does. Throws what the app throws, as `Error` with its message. */
  invoke(call: ResolverCall): Promise<unknown>;
  /** `requestJira` and `requestConfluence` of the bridge: always as the user of the frame, with the app's scopes. */
  fetchProduct(call: ProductCall): Promise<Response>;
  /** Calls the app made, oldest first. */
  calls(): readonly AppCall[];
  clearCalls(): void;
  /** Waits until nothing is under way: events, queues. */
  settle(): Promise<void>;
  switches(): Switches;
  /** Sets the switches that are named; the others stay. */
  setSwitches(changes: Partial<Switches>): void;
  /** A fresh installation: empty storage, switches as at first, no calls. */
  reset(): void;
  snapshot(): ForgeSnapshot;
  restore(saved: ForgeSnapshot): void;
};
