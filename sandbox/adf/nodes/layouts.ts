import { classes, element } from '../html';
import { blockClasses } from '../marks';
import { numberAttr } from '../node';
import type { Renderers } from '../renderer';

// Without inline styles a width must be one of the classes of the style sheet, in percent.
const WIDTHS = [33, 50, 66];

/** Columns side by side. */
export const layouts: Renderers = {
  layoutSection: (node, { content }) =>
    element('div', { class: classes('adf-layout', blockClasses(node)) }, content(node)),
  layoutColumn: (node, { content }) =>
    element('div', { class: `adf-layout-column adf-width-${nearest(numberAttr(node, 'width') ?? 50)}` }, content(node)),
};

const nearest = (width: number): number =>
  WIDTHS.reduce((best, candidate) => (Math.abs(candidate - width) < Math.abs(best - width) ? candidate : best));
