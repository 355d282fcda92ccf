import { attrsOf, isObject, stringOf, type Json } from './json';

const BROWSE = /\/browse\/([A-Z][A-Z0-9_]{1,50}-[1-9]\d{0,9})(?:[/?#]|$)/;
const BARE = /(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9_]{1,50}-[1-9]\d{0,9}(?![\p{L}\p{N}_-])/gu;
const LONGEST_ADDRESS = 2_000;

/** The issue that a card, a link or Confluence's own Jira macro leads to. @returns null for any other. */
export function ticketKeyOf(node: Json): string | null {
  const attrs = attrsOf(node);
  const data = isObject(attrs['data']) ? attrs['data'] : {};
  const address = stringOf(attrs['url']) || stringOf(attrs['href']) || stringOf(data['url']);
  return BROWSE.exec(address.slice(0, LONGEST_ADDRESS))?.[1] ?? jiraMacroKey(attrs);
}

function jiraMacroKey(attrs: Json): string | null {
  if (attrs['extensionKey'] !== 'jira') return null;
  const step = (value: unknown, name: string) => (isObject(value) ? value[name] : undefined);
  const key = step(step(step(attrs['parameters'], 'macroParams'), 'key'), 'value');
  return bareKeys(stringOf(key).slice(0, LONGEST_ADDRESS))[0] ?? null;
}

/** Keys that stand in a text by themselves. */
export const bareKeys = (text: string): readonly string[] => text.match(BARE) ?? [];
