import { element, escapeHtml } from '../html';
import { safeHref } from '../link';
import { renderMarks } from '../marks';
import { textAttr, type AdfNode } from '../node';
import type { Renderers } from '../renderer';

/** Pictures and files are named, not loaded: the sandbox keeps no attachments and fetches nothing from elsewhere. */
export const media: Renderers = {
  mediaSingle: (node, { content }) => element('figure', { class: 'adf-media-single' }, content(node)),
  mediaGroup: (node, { content }) => element('div', { class: 'adf-media-group' }, content(node)),
  media: (node) => renderMarks(box(node), node.marks),
  mediaInline: (node) => renderMarks(box(node), node.marks),
  caption: (node, { content }) => element('figcaption', { class: 'adf-caption' }, content(node)),
};

function box(node: AdfNode): string {
  const href = safeHref(textAttr(node, 'url'));
  const name = escapeHtml(textAttr(node, 'alt') || textAttr(node, 'url') || textAttr(node, 'id') || 'without a name');
  const isLinked = node.marks.some(({ type }) => type === 'link');
  const shown = href && !isLinked ? element('a', { class: 'adf-link', href, rel: 'noopener noreferrer' }, name) : name;
  return element('span', { class: 'adf-media' }, `Attachment: ${shown}`);
}
