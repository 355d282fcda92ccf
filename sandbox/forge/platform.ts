import type { Actor } from '../core/actor';
import type { Product } from '../core/product';
import type { ProductDoor } from '../product-door';
import type { Site } from '../site';
import type { CallLog } from './call-log';
import type { DeliveryLog } from './deliveries/delivery-log';
import type { Faults, OutboundCall } from './faults';
import type { LoadApp } from './find-handler';
import type { Kvs } from './kvs';
import type { Manifest } from './load-manifest';
import type { Queues } from './queues';
import type { Switches } from './switches';
import type { Waits } from './waits';

/** What every part of the one installation's platform works on. */
export type Platform = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly products: Readonly<Record<Product['name'], Product>>;
  readonly exchange: ProductDoor['exchange'];
  readonly log: CallLog;
  readonly kvs: Kvs;
  readonly queues: Queues;
  readonly deliveries: DeliveryLog;
  readonly faults: Faults;
  /** Lets whoever wants to act before a call of a function goes out; settles when it may. */
  readonly beforeCall: (call: OutboundCall) => Promise<void>;
  readonly loadApp: LoadApp;
  readonly switches: () => Switches;
  readonly waits: Waits;
};

/** One run of one function of the app. */
export type Invocation = {
  readonly id: string;
  /** The invocation whose pushes to queues led to this one; its own id where none did. */
  readonly originId: string;
  /** The person who is there, or null. */
  readonly accountId: string | null;
  /** Lets one of its calls wait on the sandbox's clock; never settles when the invocation ends meanwhile. */
  readonly pause: (ms: number) => Promise<void>;
  /** Set once the function has answered, thrown or run out of time. */
  ended: boolean;
};

export const appActor = (site: Site): Actor => ({ kind: 'app', accountId: site.appAccountId });
