import { keptText } from '../../../kept-text';

const kept = keptText('action-form');

/** The text kept for an incident's form until the tab is closed; null when there is none. */
export const readKept = kept.read;
export const keep = kept.keep;
export const forgetKept = kept.forget;
