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
 * The place of a macro or of another module on a page, whoever looks at it.
 * @param macro its values and its id on the page; without an id it is named after the module. null: it is no macro.
 * @returns null when there is no such page, or it lies in the trash.
 * @throws when the manifest has no such module.
 */
export function placeForPage(
  { site, manifest, confluence }: Parts,
  moduleKey: string,
  pageId: string,
  macro: (Pick<MacroOnPage, 'config'> & Partial<MacroOnPage>) | null,
): InvocationPlace | null {
  const { type } = moduleByKey(manifest, moduleKey);
  const page = confluence.store.pages.get(pageId);
  const space = page && confluence.store.spaces.get(page.spaceId);
  if (!space || page.status === 'trashed') return null;
  return {
    moduleKey,
    localId: macro?.localId || `${extensionId(manifest, moduleKey)}-page:${page.id}`,
    extension: {
      type,
      content: { id: page.id, type: 'page' },
      space: { id: space.id, key: space.key },
      ...(macro && { isEditing: false, references: [], config: macro.config }),
      location: `${site.baseUrl}/wiki/spaces/${space.key}/pages/${page.id}`,
    },
  };
}

/** The first macro with this key on a page, or null where there is none. */
export const macroOnPage = (parts: Pick<Parts, 'confluence'>, moduleKey: string, pageId: string): MacroOnPage | null =>
  macrosOnPage(parts, moduleKey, pageId)?.[0] ?? null;
