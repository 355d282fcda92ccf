import { panel, paragraph, text, type Node } from './adf';

export const BLAMELESS =
  'This review is blameless: people acted on the information, tools and pressures they had. It asks what happened and how, never who failed.';

/** What a page of a postmortem begins with. */
export const blamelessNote: Node = panel('info', paragraph(text(BLAMELESS)));
