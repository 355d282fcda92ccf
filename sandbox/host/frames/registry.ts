import { randomUUID } from 'node:crypto';
import type { InvocationPlace } from '../../forge/types';

/** Who acts in a frame, where, and what it shows. Fixed when the page is made; nothing a frame sends can change it. */
export type HostFrame = {
  readonly id: string;
  readonly accountId: string;
  readonly place: InvocationPlace;
  /** Key of the resource in the manifest. */
  readonly resource: string;
  readonly title: string;
};

export type FrameRegistry = {
  open(frame: Omit<HostFrame, 'id'>): HostFrame;
  find(id: string): HostFrame | undefined;
};

const MOST_FRAMES = 2_000;

/** Remembers the frames of the pages that were handed out; the oldest are forgotten first. */
export function createFrameRegistry(): FrameRegistry {
  const frames = new Map<string, HostFrame>();
  return {
    open(parts) {
      const frame = { ...parts, id: randomUUID() };
      frames.set(frame.id, frame);
      for (const id of frames.keys()) {
        if (frames.size <= MOST_FRAMES) break;
        frames.delete(id);
      }
      return frame;
    },
    find: (id) => frames.get(id),
  };
}
