/**
 * The host's side of `@forge/bridge`, in memory. Importing it puts the bridge in place, which must happen before
 * `@forge/bridge` is loaded; as a setup file of jest it does.
 */

type Callback = (payload?: unknown) => unknown;
type Resolver = (payload: unknown) => unknown;
type Subscription = { readonly event: string; readonly callback: Callback };

/** What `view.getContext()` answers. */
export type FakeContext = {
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly locale: string;
  readonly timezone: string;
  readonly extension: Readonly<Record<string, unknown>>;
};

export type Command = { readonly name: string; readonly data: unknown };
export type Invocation = { readonly functionKey: string; readonly payload: unknown };

const DEFAULT_CONTEXT: FakeContext = {
  moduleKey: 'incident-panel',
  siteUrl: 'https://example.test',
  locale: 'en-GB',
  timezone: 'Europe/Copenhagen',
  extension: {},
};

function createHost() {
  const resolvers = new Map<string, Resolver>();
  const subscriptions = new Set<Subscription>();
  const commands: Command[] = [];
  const invocations: Invocation[] = [];
  let context = DEFAULT_CONTEXT;
  let closeModal: Callback | null = null;

  const invoke = async ({ functionKey, payload }: Invocation) => {
    invocations.push({ functionKey, payload });
    const resolver = resolvers.get(functionKey);
    if (!resolver) throw new Error(`No resolver is set for ${functionKey}`);
    return resolver(payload);
  };
  const emit = (event: string, payload?: unknown) => {
    for (const subscription of [...subscriptions]) if (subscription.event === event) subscription.callback(payload);
  };
  const on = (subscription: Subscription) => {
    subscriptions.add(subscription);
    return { unsubscribe: () => void subscriptions.delete(subscription) };
  };

  return {
    /** Every command but `invoke`, oldest first. */
    commands,
    invocations,
    /** What a resolver answers; it may return a promise, or throw as the platform does when a function fails. */
    answer: (functionKey: string, resolver: Resolver) => void resolvers.set(functionKey, resolver),
    setContext: (change: Partial<FakeContext>) => {
      context = { ...context, ...change };
    },
    emit,
    /** Closes the dialog that was opened last, as its own `view.close(payload)` or the host's button does. */
    closeModal: (payload?: unknown) => closeModal?.(payload),
    payloadsOf: (functionKey: string) =>
      invocations.filter((invocation) => invocation.functionKey === functionKey).map(({ payload }) => payload),
    dataOf: (name: string) => commands.filter((command) => command.name === name).map(({ data }) => data),
    reset: () => {
      resolvers.clear();
      subscriptions.clear();
      commands.length = 0;
      invocations.length = 0;
      context = DEFAULT_CONTEXT;
      closeModal = null;
    },
    callBridge: async (name: string, data?: unknown): Promise<unknown> => {
      if (name === 'invoke' && isInvocation(data)) return invoke(data);
      commands.push({ name, data });
      if (name === 'getContext') return context;
      if (name === 'on' && isSubscription(data)) return on(data);
      if (name === 'emit' && isEvent(data)) emit(data.event, data.payload);
      if (name === 'openModal' && isModal(data)) closeModal = data.onClose;
      return undefined;
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isInvocation = (data: unknown): data is Invocation => isRecord(data) && typeof data['functionKey'] === 'string';
const isSubscription = (data: unknown): data is Subscription =>
  isRecord(data) && typeof data['event'] === 'string' && typeof data['callback'] === 'function';
const isEvent = (data: unknown): data is { readonly event: string; readonly payload?: unknown } =>
  isRecord(data) && typeof data['event'] === 'string';
const isModal = (data: unknown): data is { readonly onClose: Callback } =>
  isRecord(data) && typeof data['onClose'] === 'function';

/** The host of the frame under test. */
export const host = createHost();

Object.assign(globalThis, { __bridge: { callBridge: host.callBridge } });
