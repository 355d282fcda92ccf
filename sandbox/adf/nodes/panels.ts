import { hueOf } from '../hue';
import { classes, element, escapeHtml } from '../html';
import { blockClasses } from '../marks';
import { textAttr } from '../node';
import type { Renderer, Renderers } from '../renderer';

const LABELS: Readonly<Record<string, string>> = {
  info: 'Info',
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  error: 'Error',
  success: 'Success',
};

const expand: Renderer = (node, { content }) => {
  const summary = element('summary', { class: 'adf-expand-title' }, escapeHtml(textAttr(node, 'title') || 'Show more'));
  const body = element('div', { class: 'adf-expand-body' }, content(node));
  return element('details', { class: classes('adf-expand', blockClasses(node)) }, summary + body);
};

/** Boxes around other blocks. */
export const panels: Renderers = {
  panel: (node, { content }) => {
    const type = textAttr(node, 'panelType');
    const label = LABELS[type];
    const look = label ? `adf-panel-${type}` : `adf-panel-custom adf-background-${hueOf(textAttr(node, 'panelColor'))}`;
    const icon = element(
      'span',
      { class: 'adf-panel-icon', 'aria-hidden': 'true' },
      escapeHtml(textAttr(node, 'panelIconText')),
    );
    const body = element('div', { class: 'adf-panel-body' }, content(node));
    return element('div', { class: `adf-panel ${look}`, role: 'note', 'aria-label': label ?? 'Panel' }, icon + body);
  },
  expand,
  nestedExpand: expand,
};
