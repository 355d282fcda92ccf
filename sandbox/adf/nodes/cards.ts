import { element, escapeHtml } from '../html';
import { safeHref } from '../link';
import { recordOf, textAttr, type AdfNode } from '../node';
import type { Context, Renderers } from '../renderer';

/** Smart links: in the text, as a card, and as the embedded thing itself, which here is a card too. */
export const cards: Renderers = {
  inlineCard: (node, context) => smartLink(node, context, 'adf-inline-card'),
  blockCard: (node, context) => block(node, context),
  embedCard: (node, context) => block(node, context),
};

function block(node: AdfNode, context: Context): string {
  const isTable = node.attrs['datasource'] !== undefined;
  const label = isTable ? element('p', { class: 'adf-card-label' }, 'A live list that only Confluence shows:') : '';
  return element('div', { class: 'adf-block-card' }, label + smartLink(node, context, 'adf-card-link'));
}

function smartLink(node: AdfNode, { options }: Context, className: string): string {
  const data = recordOf(node.attrs['data']);
  const [dataUrl, dataName] = [data['url'], data['name']];
  const url = textAttr(node, 'url') || (typeof dataUrl === 'string' ? dataUrl : '');
  const shown = escapeHtml((typeof dataName === 'string' && dataName) || url || 'link without an address');
  const href = safeHref(url);
  if (href === null) return element('span', { class: className }, shown);
  const link = () => element('a', { class: `adf-link ${className}`, href, rel: 'noopener noreferrer' }, shown);
  return options.smartLink?.(href) ?? link();
}
