/** A node of the Atlassian Document Format, with what it lacks filled in as empty. */
export type AdfNode = {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly AdfNode[];
  readonly marks: readonly AdfMark[];
  readonly text: string;
};

export type AdfMark = { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> };

/** Reads anything as a node; what is none gets the type `unknown`, so that it still shows. */
export function readNode(value: unknown): AdfNode {
  const { type, attrs, content, marks, text } = recordOf(value);
  return {
    type: typeof type === 'string' ? type : 'unknown',
    attrs: recordOf(attrs),
    content: Array.isArray(content) ? content.map(readNode) : [],
    marks: Array.isArray(marks) ? marks.map(readMark) : [],
    text: typeof text === 'string' ? text : '',
  };
}

const readMark = (value: unknown): AdfMark => {
  const { type, attrs } = recordOf(value);
  return { type: typeof type === 'string' ? type : 'unknown', attrs: recordOf(attrs) };
};

/** An object's properties; nothing for what is no object. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

type HasAttrs = { readonly attrs: Readonly<Record<string, unknown>> };

/** A text among the attributes, or an empty one. */
export function textAttr({ attrs }: HasAttrs, name: string): string {
  const value = attrs[name];
  return typeof value === 'string' ? value : '';
}

/** A number among the attributes, or null. */
export function numberAttr({ attrs }: HasAttrs, name: string): number | null {
  const value = attrs[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
