import { html, raw, type Html } from '../html';
import { frameTemplate } from '../frames/frame-element';
import { themeAttributes } from '../frames/tokens';
import type { PageScope } from '../page-scope';
import { pageHeader } from './header';

export type Section = 'start' | 'issues' | 'wiki' | 'apps';

export type PageParts = {
  readonly title: string;
  readonly section: Section;
  /** The whole `<main>` element. */
  readonly main: Html;
};

/** A whole page: header with the switches, the content, and the places that frames and flags need. */
export function pageDocument(scope: PageScope, { title, section, main }: PageParts): Html {
  const attributes = Object.entries(themeAttributes(scope.theme)).map(([name, value]) => `${name}="${value}"`);
  return html`<!doctype html>
    <html lang="en" ${raw(attributes.join(' '))}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Sandbox</title>
        <link rel="icon" href="/_host/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/_host/tokens.css" />
        <link rel="stylesheet" href="/_host/host.css" />
        <script src="/_host/host.js" data-resource-origin="${scope.resourceOrigin}"></script>
      </head>
      <body>
        <a class="skip-link" href="#content">Skip to content</a>
        ${pageHeader(scope, section)} ${main}
        <section id="flags" class="flags" popover="manual" aria-label="Notifications" aria-live="polite"></section>
        ${frameTemplate()}
      </body>
    </html>`;
}
