import type { Site } from '../site';
import type { Manifest } from './load-manifest';
import type { Switches } from './switches';

/** The app's one environment and one installation. Fixed, so that a page made in one run shows its macro in the next. */
export const ENVIRONMENT_ID = 'd3ad57a6-1f0c-4c5b-9a40-6b1f6e5f0a01';
export const ENVIRONMENT_TYPE = 'DEVELOPMENT';
export const INSTALLATION_ID = '5b1c7c3e-8a67-4d0e-8f54-2f7f7c1d9b02';
export const APP_VERSION = '2.0.0';

/** An ARI as `@forge/api` types it: an object that reads as its text. */
export type Ari = { readonly toString: () => string; readonly toJSON: () => string };
export type ContextAri = Ari & { readonly cloudId: string };
export type Installation = {
  readonly ari: Ari & { readonly installationId: string };
  readonly contexts: readonly ContextAri[];
};

const ari = (text: string): Ari => ({ toString: () => text, toJSON: () => text });

/** The ARI of the product in which the app is installed first: Jira, the required one. */
export const installContext = (site: Site): string => `ari:cloud:jira::site/${site.cloudId}`;

/** Names the products that the app is connected to, as `getAppContext().installation` does. */
export function describeInstallation(site: Site, switches: Switches): Installation {
  const connected = switches.confluenceConnected ? ['jira', 'confluence'] : ['jira'];
  const products = switches.connectionsListed ? connected : [];
  return {
    ari: { installationId: INSTALLATION_ID, ...ari(`ari:cloud:ecosystem::installation/${INSTALLATION_ID}`) },
    contexts: products.map((product) => ({
      cloudId: site.cloudId,
      ...ari(`ari:cloud:${product}::site/${site.cloudId}`),
    })),
  };
}

/** How the platform names a module of this installation, for example in a macro node's `extensionKey`. */
export const extensionId = (manifest: Manifest, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${manifest.appId}/${ENVIRONMENT_ID}/static/${moduleKey}`;
