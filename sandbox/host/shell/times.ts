import { html, type Html } from '../html';

/**
 * An instant in the person's time zone, machine readable.
 * @param iso as the products write it: ISO 8601, the offset with or without a colon.
 */
export function timeOf(iso: string, timeZone: string): Html {
  const date = new Date(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(date.getTime())) return html`${iso}`;
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
  return html`<time datetime="${date.toISOString()}">${text}</time>`;
}

/** A calendar day, for example `2025-12-01`. */
export function dayOf(day: string): Html {
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  return html`<time datetime="${day}">${text}</time>`;
}
