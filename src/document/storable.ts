/** What nearly every text is made of: neither control characters nor halves of pairs. */
const PLAIN = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]*$/;
const UNSTORABLE = /[^\t\n\r\u007F-\u009F\P{Cc}]|[\uFFFE\uFFFF]/gu;

/**
 * Text as Confluence can keep it. Pages are stored as XML, which has no room for control characters and halves of pairs;
 * each becomes U+FFFD, so that a reader sees that something stood there.
 */
export const storable = (text: string): string =>
  PLAIN.test(text) ? text : text.toWellFormed().replace(UNSTORABLE, '\uFFFD');
