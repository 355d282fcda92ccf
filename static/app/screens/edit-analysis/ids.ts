/** Ids of controls, for labels and for the focus. */
export const TRIGGER_ID = 'analysis-trigger';
export const factorTextId = (id: string): string => `factor-${id}-text`;
export const factorThemeId = (id: string): string => `factor-${id}-theme`;
export const factorMoveId = (id: string, by: -1 | 1): string => `factor-${id}-${by < 0 ? 'up' : 'down'}`;
export const whyTextId = (id: string): string => `why-${id}-text`;
export const ADD_FACTOR_ID = 'add-factor';
export const ADD_WHY_ID = 'add-why';
export const undoId = (what: 'factor' | 'answer'): string => `undo-${what}`;
