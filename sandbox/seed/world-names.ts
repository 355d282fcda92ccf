export const WORLDS = ['quiet', 'busy', 'empty'] as const;
export type World = (typeof WORLDS)[number];
