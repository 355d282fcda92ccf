import { z } from './zod';
import type { Commands } from './command';

const targetSchema = z.union([
  z.looseObject({ target: z.literal('issue'), issueKey: z.string() }),
  z.looseObject({ target: z.literal('module'), moduleKey: z.string(), projectKey: z.string().optional() }),
  z.looseObject({ target: z.literal('contentView'), contentId: z.string() }),
  z.looseObject({ target: z.literal('spaceView'), spaceKey: z.string() }),
  z.looseObject({ target: z.literal('contentList'), contentType: z.literal('page'), spaceKey: z.string() }),
]);
const nameSchema = z.looseObject({ target: z.string() });
const navigationSchema = z.union([z.looseObject({ url: z.string() }), nameSchema]);
const typeSchema = z.looseObject({ type: z.enum(['same-tab', 'new-tab']) });

function targetPath(data: unknown): string {
  const parsed = targetSchema.safeParse(data);
  if (!parsed.success) throw new Error(`The sandbox has not built navigation to ${nameSchema.parse(data).target}.`);
  const location = parsed.data;
  switch (location.target) {
    case 'issue':
      return `/browse/${encodeURIComponent(location.issueKey)}`;
    case 'module': {
      const page = `/settings/apps/${encodeURIComponent(location.moduleKey)}`;
      return location.projectKey === undefined ? page : `/projects/${encodeURIComponent(location.projectKey)}${page}`;
    }
    case 'contentView':
      return `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(location.contentId)}`;
    case 'spaceView':
    case 'contentList':
      return `/wiki/spaces/${encodeURIComponent(location.spaceKey)}`;
  }
}

/** The absolute address of a navigation. @throws for anything but http and https. */
export function resolveNavigation(data: unknown, base: string): string {
  const navigation = navigationSchema.parse(data);
  const url = new URL(
    'url' in navigation && typeof navigation.url === 'string' ? navigation.url : targetPath(data),
    base,
  );
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`${url.protocol} addresses cannot be opened.`);
  return url.href;
}

export const navigationCommands: Commands = {
  getUrl: (_frame, data) => resolveNavigation(data, window.location.origin),
  navigate(_frame, data) {
    const href = resolveNavigation(data, window.location.origin);
    if (typeSchema.parse(data).type === 'new-tab') window.open(href, '_blank', 'noopener');
    else window.location.assign(href);
  },
  reload: () => window.location.reload(),
  changeWindowTitle(_frame, title) {
    document.title = z.string().parse(title);
  },
};
