import { expose, wrap, type Remote } from 'comlink';
import { createCallbackStore, restoreCallbacks, type CallbackStore } from './callbacks';
import { HELLO, type FrameDoor, type HostDoor } from './door';

/** One of the app's frames on this page, once its bridge has said hello. */
export type Frame = {
  /** The token under which the server knows who acts and where. */
  readonly id: string;
  readonly element: HTMLIFrameElement;
  readonly door: Remote<FrameDoor>;
  readonly callbacks: CallbackStore;
  /** The app has asked for the theme. */
  themed: boolean;
};

export type FrameHandlers = {
  /** @returns the command's result, functions included; a rejection reaches the app. */
  run(frame: Frame, command: string, data: unknown): unknown;
  escape(frame: Frame): void;
};

const connected = new Map<HTMLIFrameElement, Frame>();

/** The frames that are on the page now. */
export function currentFrames(): readonly Frame[] {
  for (const element of connected.keys()) if (!element.isConnected) connected.delete(element);
  return [...connected.values()];
}

/** Answers every frame of the app that says hello; anybody else's messages are left alone. */
export function connectFrames(resourceOrigin: string, handlers: FrameHandlers): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== resourceOrigin || !isHello(event.data)) return;
    const elements = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-frame]')];
    const element = elements.find((candidate) => candidate.contentWindow === event.source);
    const [callPort, framePort] = event.ports;
    if (!element || !callPort || !framePort) return;
    connected.set(element, connect(element, callPort, framePort, handlers));
  });
}

function connect(
  element: HTMLIFrameElement,
  callPort: MessagePort,
  framePort: MessagePort,
  handlers: FrameHandlers,
): Frame {
  const frame: Frame = {
    id: element.dataset['frame'] ?? '',
    element,
    door: wrap<FrameDoor>(framePort),
    callbacks: createCallbackStore(),
    themed: false,
  };
  const door: HostDoor = {
    call: async (command, data) => {
      const restored = restoreCallbacks(data, (id, args) => frame.door.runCallback(id, args));
      return frame.callbacks.hide(await handlers.run(frame, command, restored));
    },
    runCallback: async (id, args) => frame.callbacks.run(id, args),
    reportHeight(height) {
      if (element.dataset['autoHeight'] !== undefined) element.style.height = `${height}px`;
    },
    reportEscape: () => handlers.escape(frame),
  };
  expose(door, callPort);
  return frame;
}

const isHello = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === HELLO;
