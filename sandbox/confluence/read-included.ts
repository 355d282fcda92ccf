import type { Page } from './entities';
import type { Call } from './operation';
import { include } from './render/include';
import { labelsOf, renderLabel } from './render/label';
import { pageOperations } from './render/operations';
import { renderProperty, renderVersion } from './render/version';

/** What a page carries along when a request asks for it. */
export function readIncluded({ view, flag, refuseUnbuilt }: Call, page: Page) {
  refuseUnbuilt('include-likes', 'include-favorited-by-current-user-status', 'include-webresources');
  refuseUnbuilt('include-collaborators', 'include-direct-children');
  const { confluence } = view;
  const properties = () => confluence.store.properties.filter(({ pageId }) => pageId === page.id);
  const parts = {
    labels: () => labelsOf(confluence, page).map(renderLabel),
    properties: () => properties().map(renderProperty),
    operations: () => pageOperations(view, page),
    versions: () => [...page.versions].reverse().map(renderVersion),
  };
  const asked = Object.entries(parts).filter(([name]) => flag(`include-${name}`));
  return Object.fromEntries(
    asked.map(([name, entries]) => [name, include(entries(), `/wiki/api/v2/pages/${page.id}/${name}`)]),
  );
}
