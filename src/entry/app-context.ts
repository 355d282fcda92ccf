import type { AppContext } from '@forge/api';
import type { AppIdentity } from '../document/macro';

/** The app as a macro node names it: ids are per environment and never written into the code. */
export const appIdentity = ({ appAri, environmentAri, environmentType }: AppContext): AppIdentity => ({
  appId: appAri.appId,
  environmentId: environmentAri.environmentId,
  environmentType,
});

/** Whether the app reaches a Confluence site; null where the platform does not say, and the first call has to tell. */
export function confluenceConnection({ installation }: AppContext): boolean | null {
  const products = (installation?.contexts ?? []).map(String).filter((ari) => ari.startsWith('ari:cloud:'));
  return products.length === 0 ? null : products.some((ari) => ari.startsWith('ari:cloud:confluence:'));
}

/** Whether it is worth a try. */
export const isConfluenceConnected = (context: AppContext): boolean => confluenceConnection(context) ?? true;

/** How the platform names the panel's module of this installation. */
export const panelIdOf = (context: AppContext): string => {
  const { appId, environmentId } = appIdentity(context);
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/incident-panel`;
};
