import type { Sandbox } from './sandbox';

type Watcher = (sandbox: Sandbox) => void;

const watchers = new Set<Watcher>();

/** Calls back with every sandbox that this process makes from now on, before anybody uses it. Returns the way out. */
export function watchSandboxes(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** For the one place that makes sandboxes. */
export function announceSandbox(sandbox: Sandbox): void {
  for (const watcher of watchers) watcher(sandbox);
}
