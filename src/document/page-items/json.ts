/** A node as Confluence gave it: nothing of it is certain. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const typeOf = (node: Json): string => stringOf(node['type']);

/** The nodes inside a node; what is no node is left out. */
export const contentOf = (node: Json): readonly Json[] =>
  Array.isArray(node['content']) ? node['content'].filter(isObject) : [];

export const attrsOf = (node: Json): Json => (isObject(node['attrs']) ? node['attrs'] : {});

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Deeper than this nobody writes; what is there is left out. */
export const MAX_DEPTH = 100;
