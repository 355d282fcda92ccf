import type { AppCall } from '../core/exchange';
import type { ContextStatus } from './context-status';
import type { ExportCall } from './export-macro';
import type { Delivery, ScheduleDelivery } from './deliveries/delivery';
import type { ProductEvent } from './events/product-event';
import type { WaitingEvent } from './events/waiting-event';
import type { FaultRule, FaultState, OutboundCall } from './faults';
import type { KvsEntry } from './kvs/entry';
import type { QueueState } from './queues';
import type { ScheduleState } from './schedules';
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
export type ForgeSnapshot = {
  readonly entries: readonly KvsEntry[];
  readonly switches: Switches;
  /** Events of products that have not reached the app yet. */
  readonly events: readonly WaitingEvent[];
  readonly queues: QueueState;
  readonly schedules: ScheduleState;
};

/** The platform between a frame and the app, and between the app and the products. */
export type Forge = {
  /** Runs the app's resolver as the platform does. Throws what the app throws, as `Error` with its message. */
  invoke(call: ResolverCall): Promise<unknown>;
  /** `requestJira` and `requestConfluence` of the bridge: always as the user of the frame, with the app's scopes. */
  fetchProduct(call: ProductCall): Promise<Response>;
  /** Calls the app made, oldest first. */
  calls(): readonly AppCall[];
  clearCalls(): void;
  /** The status beside the title of a context panel; null where it has none. @throws what its function throws. */
  contextStatus(call: Pick<ResolverCall, 'accountId' | 'place'>): Promise<ContextStatus | null>;
  /** What a macro puts in its place in an export; null where it has no function for it. @throws what its function throws. */
  exportMacro(call: ExportCall): Promise<unknown>;
  /** Something happened in a product: the triggers that listen to it hear of it when things settle. */
  emit(event: ProductEvent): void;
  /** What became of events, queued events and scheduled runs, oldest first. */
  deliveries(): readonly Delivery[];
  /** Delivers what is due on the sandbox's clock, and what comes of that. @throws when that never ends. */
  deliverDue(): Promise<void>;
  /** Delivers by itself from now on: looks every so many real milliseconds. Returns the way out. */
  startDelivering(everyMs: number): () => void;
  /** Runs a scheduled trigger as if its time had come. @throws when the manifest has none of this key. */
  runSchedule(key: string): Promise<readonly ScheduleDelivery[]>;
  /** Replaces all rules by which calls of the app's functions fail. */
  setFaults(rules: readonly FaultRule[]): void;
  addFault(rule: FaultRule): void;
  faults(): readonly FaultState[];
  /**
   * Calls back before each call of the app's functions to a product, to storage or to a queue, which waits until that has settled: for
   * stories in which somebody else acts in between. Returns the way out.
   */
  beforeCall(listener: (call: OutboundCall) => void | Promise<void>): () => void;
  /** Delivers what is due, and waits until nothing is under way. What is due later stays until the clock passes it. */
  settle(): Promise<void>;
  switches(): Switches;
  /** Sets the switches that are named; the others stay. */
  setSwitches(changes: Partial<Switches>): void;
  /** A fresh installation: empty storage and queues, schedules and switches as at first, no calls, events or faults. */
  reset(): void;
  snapshot(): ForgeSnapshot;
  restore(saved: ForgeSnapshot): void;
};
