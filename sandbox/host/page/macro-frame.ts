import { z } from 'zod';
import { ENVIRONMENT_ID } from '../../forge/installation';
import { modulesOfType } from '../../forge/load-manifest';
import { macroOf } from '../../forge/macros-on-page';
import { placeForPage } from '../../forge/place-for-page';
import { inlineFrame } from '../frames/frame-element';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { unknownExtension } from '../unknown-extension';

const forgeExtensionSchema = z.looseObject({
  attrs: z.looseObject({ extensionType: z.literal('com.atlassian.ecosystem'), extensionKey: z.string() }),
});

/** A macro of the app in a page: its live frame in the place of the node, with the node's own config. */
export function macroFrame(scope: PageScope, pageId: string, node: unknown): Html {
  const found = findMacro(scope, pageId, node);
  if (!found) return raw(unknownExtension());
  return html`<div class="app-macro">${inlineFrame(scope, found.module, found.place)}</div>`;
}

/** The app's macro that a node is, and its place on the page; null where it is something else. */
export function findMacro({ viewer: { sandbox } }: PageScope, pageId: string, node: unknown) {
  const { manifest } = sandbox;
  const extensionKey = forgeExtensionSchema.safeParse(node).data?.attrs.extensionKey;
  const module = modulesOfType(manifest, 'macro').find(
    ({ key }) => extensionKey === `${manifest.appId}/${ENVIRONMENT_ID}/static/${key}`,
  );
  const macro = module && macroOf(node, module.key);
  const place = macro && placeForPage(sandbox, module.key, pageId, macro);
  return place ? { module, place } : null;
}
