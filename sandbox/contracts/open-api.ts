/** The part of an OpenAPI 3.0 description that the checks read. */
export type Schema = { readonly [keyword: string]: unknown };

export type ParameterSpec = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
};

export type ContentSpec = { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
export type BodySpec = ContentSpec & { readonly required?: boolean };

export type OperationSpec = {
  readonly deprecated?: boolean;
  readonly parameters?: readonly (ParameterSpec | Reference)[];
  readonly requestBody?: BodySpec | Reference;
  readonly responses: Readonly<Record<string, ContentSpec>>;
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly scopes: readonly string[] }[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
};

export type Reference = { readonly $ref: string };

export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationSpec>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isReference = (value: object): value is Reference => '$ref' in value;

/** A pointer through these names, such as `/paths/~1rest~1api~13~1issue/post`. */
export const pointerTo = (...steps: readonly string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a pointer such as `#/components/schemas/Page` leads to. @throws when it leads nowhere. */
export function lookUp(root: unknown, pointer: string): unknown {
  let found = root;
  for (const step of pointer.replace(/^#?\//, '').split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
      throw new Error(`${pointer} leads nowhere (at ${name}).`);
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}
