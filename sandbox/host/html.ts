import type { html } from 'hono/html';

/** Escaped HTML. */
export type Html = ReturnType<typeof html>;

export { html, raw } from 'hono/html';

/** Escaped HTML as plain text, for what takes only that. @throws when it was made of something that is not there yet. */
export function htmlText(content: Html): string {
  if (content instanceof Promise) throw new Error('A template was made of a promise where text is needed at once.');
  return content.toString();
}
