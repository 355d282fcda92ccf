const UNSTORABLE = /[^\t\n\r\u007F-\u009F\P{Cc}]|[\uFFFE\uFFFF]/gu;

/**
 * Text as Confluence can keep it. Pages are stored as XML, which has no room for control characters and halves of pairs;
 * each becomes U+FFFD, so that a reader sees that something stood there.
 */
export const storable = (text: string): string => text.toWellFormed().replace(UNSTORABLE, '\uFFFD');
