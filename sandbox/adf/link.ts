const ALLOWED = ['http', 'https', 'mailto'];

/**
 * An address that may stand in a link: http, https, mailto, or relative. Null for every other scheme. Browsers drop
 * control characters while they read an address, so they are dropped before the scheme is looked at.
 */
export function safeHref(href: string): string | null {
  const address = [...href]
    .filter((character) => character > '\u0020' || character === ' ')
    .join('')
    .trim();
  if (address === '') return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined || ALLOWED.includes(scheme) ? address : null;
}
