import type { Instant } from '../time';

/** Whether a moment belongs to the story: what came after the resolution is analysis more than story. */
export type InStory = (at: Instant) => boolean;
