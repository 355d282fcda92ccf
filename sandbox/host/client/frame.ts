/** Runs in the app's frame before the app: gives it the bridge that `@forge/bridge` looks for. */
import { expose, wrap } from 'comlink';
import { createCallbackStore, restoreCallbacks } from './callbacks';
import { HELLO, type FrameDoor, type HostDoor } from './door';
import { applyTheme } from './frame-theme';
import { watchContentHeight } from './watch-content-height';

declare global {
  var __bridge: { callBridge(command: string, data?: unknown): Promise<unknown> } | undefined;
}

function connectFrame(hostOrigin: string): void {
  const toHost = new MessageChannel();
  const toFrame = new MessageChannel();
  const host = wrap<HostDoor>(toHost.port1);
  const callbacks = createCallbackStore();
  const door: FrameDoor = {
    runCallback: async (id, args) => callbacks.run(id, args),
    applyTheme,
  };
  expose(door, toFrame.port1);
  window.parent.postMessage({ type: HELLO }, hostOrigin, [toHost.port2, toFrame.port2]);

  globalThis.__bridge = {
    callBridge: async (command, data) =>
      restoreCallbacks(await host.call(command, callbacks.hide(data)), (id, args) => host.runCallback(id, args)),
  };
  watchContentHeight((height) => void host.reportHeight(height));
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) void host.reportEscape();
  });
}

const hostOrigin = document.currentScript?.dataset['hostOrigin'];
if (!hostOrigin) throw new Error('The bridge script was loaded without the origin of the page that shows the frame.');
connectFrame(hostOrigin);
