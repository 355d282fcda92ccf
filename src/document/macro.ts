import type { Node } from './adf';

/** The app as the macro node names it; its ids differ per environment. */
export type AppIdentity = {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: string;
};

type Macro = {
  readonly app: AppIdentity;
  readonly key: string;
  readonly title: string;
  /** A UUID of its own for each macro on a page. */
  readonly localId: string;
  readonly config: Readonly<Record<string, string>>;
};

const EXTENSION_TYPE = 'com.atlassian.ecosystem';

/**
 * A Forge macro on a page. The short form goes into `extensionKey` (with the ARI there, Confluence cannot load it), and
 * the one UUID stands twice, because the macro's id is read from the parameters.
 */
export function macroNode({ app, key, title, localId, config }: Macro): Node {
  const extension = `${app.appId}/${app.environmentId}/static/${key}`;
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: EXTENSION_TYPE,
      extensionKey: extension,
      text: title,
      localId,
      parameters: {
        layout: 'extension',
        guestParams: config,
        forgeEnvironment: app.environmentType,
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extension}`,
        extensionTitle: title,
      },
    },
  };
}

/**
 * The configs of all macros with this key in a document, as read from Confluence.
 * @param document any JSON; what is no ADF holds no macro.
 */
export function macroConfigs(document: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(document)) return document.flatMap((node) => macroConfigs(node, key));
  if (!isObject(document)) return [];
  const { attrs, content } = document;
  const inside = macroConfigs(content, key);
  if (!isObject(attrs) || attrs['extensionType'] !== EXTENSION_TYPE) return inside;
  if (!String(attrs['extensionKey']).endsWith(`/static/${key}`)) return inside;
  const parameters = attrs['parameters'];
  const config = isObject(parameters) ? parameters['guestParams'] : null;
  return isObject(config) ? [config, ...inside] : inside;
}

/** Whether a node is a macro of a Forge app, of this one or another. @param node any JSON */
export const isAppMacro = (node: unknown): boolean =>
  isObject(node) && isObject(node['attrs']) && node['attrs']['extensionType'] === EXTENSION_TYPE;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
