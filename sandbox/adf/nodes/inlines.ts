import { hueOf } from '../hue';
import { element, escapeHtml } from '../html';
import { renderMarks } from '../marks';
import { textAttr } from '../node';
import type { Renderers } from '../renderer';

const STATUS_COLORS = ['purple', 'blue', 'red', 'yellow', 'green'];

/** What stands in a line of text. */
export const inlines: Renderers = {
  text: ({ text, marks }) => renderMarks(escapeHtml(text), marks),
  hardBreak: () => '<br>',
  status: (node) => {
    const color = textAttr(node, 'color');
    const name = STATUS_COLORS.includes(color) ? color : hueOf(color);
    return element('span', { class: `adf-status adf-status-${name}` }, escapeHtml(textAttr(node, 'text')));
  },
  date: (node) => {
    const date = dateOf(textAttr(node, 'timestamp'));
    if (!date) return element('span', { class: 'adf-date' }, 'date not readable');
    return element(
      'time',
      { class: 'adf-date', datetime: date.toISOString().slice(0, 10) },
      escapeHtml(FORMAT.format(date)),
    );
  },
  mention: (node) => {
    const name = textAttr(node, 'text') || textAttr(node, 'id');
    return element('span', { class: 'adf-mention' }, escapeHtml(`@${name.replace(/^@/, '')}`));
  },
  emoji: (node) => {
    const shortName = textAttr(node, 'shortName');
    const shown = textAttr(node, 'text') || shortName;
    const label = shortName.replace(/:/g, '').replace(/_/g, ' ') || shown;
    return element('span', { class: 'adf-emoji', role: 'img', 'aria-label': label }, escapeHtml(shown));
  },
  placeholder: (node) => element('span', { class: 'adf-placeholder' }, escapeHtml(textAttr(node, 'text'))),
};

// A date is a day: its time stands at midnight UTC.
const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** @param timestamp epoch milliseconds as text */
function dateOf(timestamp: string): Date | null {
  const date = new Date(/^-?\d+$/.test(timestamp) ? Number(timestamp) : NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
