import { element, escapeHtml } from '../html';
import type { Renderer } from '../renderer';

/** A node that is not known says so, and what it holds stays readable. */
export const unsupported: Renderer = (node, { content }) => {
  const label = element('span', { class: 'adf-unsupported-label' }, `unsupported node ${escapeHtml(node.type)}`);
  const inside = escapeHtml(node.text) + content(node);
  return element(node.content.length > 0 ? 'div' : 'span', { class: 'adf-unsupported' }, `${label} ${inside}`.trim());
};
