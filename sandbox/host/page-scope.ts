import type { FrameRegistry } from './frames/registry';
import type { ThemeChoice } from './session';
import type { Viewer } from './viewer';

/** What every page is made of. */
export type PageScope = {
  readonly viewer: Viewer;
  readonly theme: ThemeChoice;
  /** Path and query of the page itself. */
  readonly path: string;
  readonly frames: FrameRegistry;
  readonly resourceOrigin: string;
};
