import { z } from 'zod';
import { latestVersion, type ConfluenceStore } from '../confluence/store';

/** A macro of the app as it stands in a page's document. */
export type MacroOnPage = { readonly config: Readonly<Record<string, unknown>>; readonly localId: string };

const FORGE_EXTENSIONS = ['extension', 'bodiedExtension', 'inlineExtension'];

const nodeSchema = z.looseObject({
  type: z.string(),
  content: z.array(z.unknown()).optional(),
  attrs: z.looseObject({ extensionKey: z.string().optional(), localId: z.string().optional() }).optional(),
});
const parametersSchema = z.looseObject({
  parameters: z
    .looseObject({ localId: z.string().optional(), guestParams: z.record(z.string(), z.unknown()).optional() })
    .optional(),
});

/**
 * The macros with this key on a page, in the order of the text.
 * @returns null when there is no such page, or it lies in the trash.
 */
export function macrosOnPage(
  { confluence }: { readonly confluence: { readonly store: ConfluenceStore } },
  macroKey: string,
  pageId: string,
): readonly MacroOnPage[] | null {
  const page = confluence.store.pages.get(pageId);
  if (!page || page.status === 'trashed') return null;
  const { document } = latestVersion(page);
  return document === '' ? [] : macrosIn(JSON.parse(document), macroKey);
}

/** The macro of the app that an ADF node is, or null where it is something else. */
export function macroOf(node: unknown, macroKey: string): MacroOnPage | null {
  const parsed = nodeSchema.safeParse(node);
  if (!parsed.success || !FORGE_EXTENSIONS.includes(parsed.data.type)) return null;
  const { attrs } = parsed.data;
  if (!attrs?.extensionKey?.endsWith(`/static/${macroKey}`)) return null;
  const parameters = parametersSchema.safeParse(attrs).data?.parameters;
  return { config: parameters?.guestParams ?? {}, localId: parameters?.localId ?? attrs.localId ?? '' };
}

function macrosIn(node: unknown, macroKey: string): MacroOnPage[] {
  const macro = macroOf(node, macroKey);
  const inside = (nodeSchema.safeParse(node).data?.content ?? []).flatMap((child) => macrosIn(child, macroKey));
  return macro ? [macro, ...inside] : inside;
}
