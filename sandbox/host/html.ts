import { html } from 'hono/html';

/** Escaped HTML. */
export type Html = ReturnType<typeof html>;

export { html, raw } from 'hono/html';
