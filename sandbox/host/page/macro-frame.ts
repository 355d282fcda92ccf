import { z } from 'zod';
import { ENVIRONMENT_ID } from '../../forge/installation';
import { modulesOfType } from '../../forge/load-manifest';
import { placeForPage } from '../../forge/place-for-page';
import { inlineFrame } from '../frames/frame-element';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { unknownExtension } from '../unknown-extension';

const extensionSchema = z.looseObject({
  attrs: z.looseObject({
    extensionType: z.literal('com.atlassian.ecosystem'),
    extensionKey: z.string(),
    localId: z.string().optional(),
    parameters: z.looseObject({ guestParams: z.record(z.string(), z.unknown()).default({}), localId: z.string().optional() }),
  }),
});

/** A macro of the app in a page: its live frame in the place of the node, with the node's own config. */
export function macroFrame(scope: PageScope, pageId: string, node: unknown): Html {
  const { sandbox } = scope.viewer;
  const { manifest } = sandbox;
  const parsed = extensionSchema.safeParse(node);
  if (!parsed.success) return raw(unknownExtension());
  const { extensionKey, localId, parameters } = parsed.data.attrs;
  const module = modulesOfType(manifest, 'macro').find(
    ({ key }) => extensionKey === `${manifest.appId}/${ENVIRONMENT_ID}/static/${key}`,
  );
  if (!module) return raw(unknownExtension());
  const macro = { config: parameters.guestParams, localId: parameters.localId ?? localId ?? '' };
  const place = placeForPage(sandbox, module.key, pageId, macro);
  return place ? html`<div class="app-macro">${inlineFrame(scope, module, place)}</div>` : raw(unknownExtension());
}
