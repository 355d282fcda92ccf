import type { ManifestModule } from '../../forge/load-manifest';
import type { InvocationPlace } from '../../forge/types';
import { html, raw, type Html } from '../html';
import type { PageScope } from '../page-scope';
import type { HostFrame } from './registry';
import { frameDocument } from './resources';

/** Pixels of an inline frame whose module asks for a size; without a size it is as high as its content. */
const INLINE_HEIGHT: Readonly<Record<string, string>> = {
  small: '200',
  medium: '400',
  large: '600',
  xlarge: '800',
  max: '800',
};

/** What the platform lets a frame do. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** Opens a frame for the viewer. @throws when the module shows nothing. */
export function openFrame(scope: PageScope, module: ManifestModule, place: InvocationPlace): HostFrame {
  if (module.resource === null) throw new Error(`Module ${module.key} names no resource in the manifest.`);
  const title = module.title ?? module.key;
  return scope.frames.open({ accountId: scope.viewer.person.id, place, resource: module.resource, title });
}

export const frameAddress = (scope: PageScope, frame: HostFrame): string =>
  `${scope.resourceOrigin}${frameDocument(scope.viewer.sandbox.manifest, frame.resource)}`;

/** The iframe of a module that stands in the page. */
export function inlineFrame(scope: PageScope, module: ManifestModule, place: InvocationPlace): Html {
  const frame = openFrame(scope, module, place);
  const size = module.properties['viewportSize'];
  const height = typeof size === 'string' ? INLINE_HEIGHT[size] : undefined;
  return html`<iframe
    class="app-frame"
    title="${frame.title}"
    data-frame="${frame.id}"
    data-module="${module.key}"
    ${height === undefined ? raw('data-auto-height') : raw(`height="${height}"`)}
    sandbox="${SANDBOX}"
    src="${frameAddress(scope, frame)}"
  ></iframe>`;
}

/** An iframe that has no address yet: the page's script gives it the one in `data-src` once it is to be seen. */
export function lazyFrame(scope: PageScope, module: ManifestModule, place: InvocationPlace): Html {
  const frame = openFrame(scope, module, place);
  return html`<iframe
    class="app-frame"
    title="${frame.title}"
    data-frame="${frame.id}"
    data-module="${module.key}"
    data-auto-height
    sandbox="${SANDBOX}"
    data-src="${frameAddress(scope, frame)}"
  ></iframe>`;
}

/** What the page's script copies for frames in dialogs, so that one place says what a frame may do. */
export const frameTemplate = (): Html =>
  html`<template id="app-frame-template"><iframe class="app-frame" sandbox="${SANDBOX}"></iframe></template>`;
