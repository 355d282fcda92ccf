import { z } from './zod';
import { isCallback, type Callback } from './callbacks';
import type { Command, Commands } from './command';
import { currentFrames, type Frame } from './frames';

type Listener = { readonly frame: Frame; readonly channel: string; readonly callback: Callback };

const listeners = new Set<Listener>();
const subscriptionSchema = z.object({ event: z.string(), callback: z.custom<Callback>(isCallback) });
const emissionSchema = z.object({ event: z.string(), payload: z.unknown().optional() });

function deliver(channel: string, payload: unknown): void {
  const alive = new Set(currentFrames());
  for (const listener of listeners) {
    if (!alive.has(listener.frame)) listeners.delete(listener);
    else if (listener.channel === channel) listener.callback(payload);
  }
}

const subscribe =
  (scope: string): Command =>
  (frame, data) => {
    const { event, callback } = subscriptionSchema.parse(data);
    const listener: Listener = { frame, channel: `${scope}:${event}`, callback };
    listeners.add(listener);
    return { unsubscribe: () => void listeners.delete(listener) };
  };

const publish =
  (scope: string): Command =>
  (_frame, data) => {
    const { event, payload } = emissionSchema.parse(data);
    deliver(`${scope}:${event}`, payload);
  };

/** Tells every frame that listens about something that happened in the product. */
export const emitProductEvent = (event: string, payload: unknown): void => deliver(`app:${event}`, payload);

export const eventCommands: Commands = {
  on: subscribe('app'),
  emit: publish('app'),
  onPublic: subscribe('public'),
  emitPublic: publish('public'),
};
