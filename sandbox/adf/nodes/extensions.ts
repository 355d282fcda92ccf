import { element } from '../html';
import type { Renderers } from '../renderer';

/** Macros: whoever draws the document knows them. The text inside a macro belongs to the page and is always shown. */
export const extensions: Renderers = {
  extension: (node, { options }) => element('div', { class: 'adf-extension' }, options.extension(node)),
  inlineExtension: (node, { options }) => element('span', { class: 'adf-inline-extension' }, options.extension(node)),
  bodiedExtension: (node, { options, content }) => {
    const body = element('div', { class: 'adf-extension-body' }, content(node));
    return element('div', { class: 'adf-extension' }, options.extension(node) + body);
  },
};
