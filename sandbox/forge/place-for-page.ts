import type { ConfluenceStore } from '../confluence/store';
import type { Site } from '../site';
import { extensionId } from './installation';
import { moduleByKey, type Manifest } from './load-manifest';
import { macrosOnPage, type MacroOnPage } from './macros-on-page';
import type { InvocationPlace } from './types';

type Parts = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly confluence: { readonly store: ConfluenceStore };
};

/**
 * The place of a macro on a page, whoever looks at it.
 * @param macro its values and its id on the page; without an id it is named after the module.
 * @returns null when there is no such page, or it lies in the trash.
 * @throws when the manifest has no such module.
 */
export function placeForPage(
  { site, manifest, confluence }: Parts,
  moduleKey: string,
  pageId: string,
  macro: Pick<MacroOnPage, 'config'> & Partial<MacroOnPage>,
): InvocationPlace | null {
  const { type } = moduleByKey(manifest, moduleKey);
  const page = confluence.store.pages.get(pageId);
  const space = page && confluence.store.spaces.get(page.spaceId);
  if (!space || page.status === 'trashed') return null;
  const { config, localId } = macro;
  return {
    moduleKey,
    localId: localId || `${extensionId(manifest, moduleKey)}-page:${page.id}`,
    extension: {
      type,
      content: { id: page.id, type: 'page' },
      space: { id: space.id, key: space.key },
      isEditing: false,
      references: [],
      config,
      location: `${site.baseUrl}/wiki/spaces/${space.key}/pages/${page.id}`,
    },
  };
}

/** The first macro with this key on a page, or null where there is none. */
export const macroOnPage = (parts: Pick<Parts, 'confluence'>, moduleKey: string, pageId: string): MacroOnPage | null =>
  macrosOnPage(parts, moduleKey, pageId)?.[0] ?? null;
