import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument, type Section } from './document';

/** The same answer for what is not there and for what one may not see, as the products give it. */
export function notFoundPage(scope: PageScope, section: Section, what: string): Html {
  const main = html`<main id="content" aria-labelledby="page-title" class="narrow">
    <h1 id="page-title">Not there, or not visible to you</h1>
    <p>
      There is no ${what} at this address, or ${scope.viewer.person.displayName} may not see it. Try as another person
      with the switch at the top right.
    </p>
    <p><a href="/">Go to the start page</a></p>
  </main>`;
  return pageDocument(scope, { title: 'Not found', section, main });
}
