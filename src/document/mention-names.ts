/**
 * How a document names the people whom it mentions, by account id, without the `@`.
 * @param document any JSON; what is no ADF mentions nobody.
 */
export function mentionNames(document: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  // A list and no recursion, because nobody vouches for how deep it is.
  const open: unknown[] = [document];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) for (const inner of node) open.push(inner);
    else if (isObject(node)) {
      open.push(node['content']);
      const { type, attrs } = node;
      if (type !== 'mention' || !isObject(attrs)) continue;
      const { id, text } = attrs;
      const name = typeof text === 'string' ? text.trim().replace(/^@/, '') : '';
      if (typeof id === 'string' && name !== '') names.set(id, name);
    }
  }
  return names;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
