import type { AppContext } from '@forge/api';
import type { AppIdentity } from '../document/macro';

/** The app as a macro node names it: ids are per environment and never written into the code. */
export const appIdentity = ({ appAri, environmentAri, environmentType }: AppContext): AppIdentity => ({
  appId: appAri.appId,
  environmentId: environmentAri.environmentId,
  environmentType,
});

/**
 * Whether the installation reaches a Confluence site. Where the platform does not list the products, the first call to
 * Confluence tells.
 */
export function isConfluenceConnected({ installation }: AppContext): boolean {
  const products = (installation?.contexts ?? []).map(String).filter((ari) => ari.startsWith('ari:cloud:'));
  return products.length === 0 || products.some((ari) => ari.startsWith('ari:cloud:confluence:'));
}
