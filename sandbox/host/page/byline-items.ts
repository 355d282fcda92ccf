import { holds } from '../../forge/display-conditions';
import { modulesOfType } from '../../forge/load-manifest';
import { placeForPage } from '../../forge/place-for-page';
import { frameAddress, openFrame } from '../frames/frame-element';
import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';

/** The app's entries under a page's title; each opens its frame over the page. */
export function bylineItems(scope: PageScope, pageId: string): Html {
  const { sandbox, person } = scope.viewer;
  const { properties } = sandbox.confluence.store;
  const ofPage = properties.filter((property) => property.pageId === pageId);
  const conditions = {
    issueType: '',
    properties: Object.fromEntries(ofPage.map(({ key, value }) => [key, value])),
    admin: person.admin,
  };
  return html`${modulesOfType(sandbox.manifest, 'confluence:contentBylineItem').map((module) => {
    if (module.displayConditions && !holds(module.displayConditions, conditions)) return '';
    const place = placeForPage(sandbox, module.key, pageId, null);
    if (!place) return '';
    const frame = openFrame(scope, module, place);
    return html`<button
      class="byline-item"
      data-action-frame="${frame.id}"
      data-action-src="${frameAddress(scope, frame)}"
      data-action-title="${frame.title}"
      data-action-size="medium"
    >
      ${frame.title}
    </button>`;
  })}`;
}
