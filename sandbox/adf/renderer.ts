import type { AdfNode } from './node';

export type RenderOptions = {
  /** HTML for a macro: `extension`, `bodiedExtension` or `inlineExtension`. */
  extension(node: AdfNode): string;
  /** HTML for a smart link, or null for a plain link. */
  smartLink?(url: string): string | null;
};

export type Context = {
  readonly options: RenderOptions;
  /** HTML of the nodes inside a node. */
  readonly content: (node: AdfNode) => string;
  readonly render: (node: AdfNode) => string;
};

export type Renderer = (node: AdfNode, context: Context) => string;

/** How each node type of one family is drawn. */
export type Renderers = Readonly<Record<string, Renderer>>;
