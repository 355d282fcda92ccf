import { classes, element, escapeHtml } from '../html';
import { blockClasses } from '../marks';
import { numberAttr, textAttr, type AdfNode } from '../node';
import type { Renderers } from '../renderer';

/** Blocks of running text. */
export const textBlocks: Renderers = {
  // A macro may be a block of HTML, which cannot stand in a `p`.
  paragraph: (node, { content }) =>
    element(hasMacro(node) ? 'div' : 'p', { class: classes('adf-paragraph', blockClasses(node)) }, content(node)),
  heading: (node, { content }) => {
    const level = Math.min(6, Math.max(1, Math.round(numberAttr(node, 'level') ?? 1)));
    return element(`h${level}`, { class: classes('adf-heading', blockClasses(node)) }, content(node));
  },
  blockquote: (node, { content }) => element('blockquote', { class: 'adf-quote' }, content(node)),
  // Long lines scroll, so the keyboard must reach the box.
  codeBlock: (node) => {
    const language = textAttr(node, 'language');
    const code = element('code', {}, escapeHtml(node.content.map(({ text }) => text).join('')));
    const className = classes('adf-code-block', node.attrs['wrap'] === true && 'adf-wrap', blockClasses(node));
    return element('pre', { class: className, 'data-language': language, tabindex: '0' }, code);
  },
  rule: () => '<hr class="adf-rule">',
};

const hasMacro = ({ content }: AdfNode) => content.some(({ type }) => type === 'inlineExtension');
