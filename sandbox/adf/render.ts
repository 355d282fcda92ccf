import { readNode, type AdfNode } from './node';
import { cards } from './nodes/cards';
import { extensions } from './nodes/extensions';
import { inlines } from './nodes/inlines';
import { layouts } from './nodes/layouts';
import { lists } from './nodes/lists';
import { media } from './nodes/media';
import { panels } from './nodes/panels';
import { tables } from './nodes/tables';
import { textBlocks } from './nodes/text-blocks';
import { unsupported } from './nodes/unsupported';
import type { Context, RenderOptions, Renderers } from './renderer';

export type { AdfNode } from './node';
export type { RenderOptions } from './renderer';

const RENDERERS: Renderers = {
  ...textBlocks,
  ...inlines,
  ...lists,
  ...tables,
  ...panels,
  ...layouts,
  ...cards,
  ...media,
  ...extensions,
};

/**
 * Draws an ADF document as HTML with class names that begin with `adf-` (`adf.css` styles them). All text is escaped, and
 * there are no inline styles, scripts or frames but what the options add. What is not known shows as a box with its type.
 */
export function adfToHtml(doc: unknown, options: RenderOptions): string {
  const root = readNode(doc);
  const context: Context = {
    options,
    content: ({ content }) => content.map(context.render).join(''),
    render: (node) => rendererOf(node)(node, context),
  };
  return root.type === 'doc' ? context.content(root) : unsupported(root, context);
}

const rendererOf = ({ type }: AdfNode) => (Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined) ?? unsupported;
