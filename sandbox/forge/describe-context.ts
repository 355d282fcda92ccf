import type { Site } from '../site';
import { ENVIRONMENT_ID, ENVIRONMENT_TYPE } from './installation';
import type { InvocationPlace, ResolverCall } from './types';

/** The context of a frame and of the resolvers it calls, in the shape of `view.getContext()`. */
export type ForgeContext = {
  readonly accountId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly localId: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly moduleKey: string;
  readonly extension: InvocationPlace['extension'];
  readonly timezone: string;
  readonly locale: string;
};

/** @throws when there is no such person. */
export function describeContext(
  { site }: { readonly site: Site },
  { accountId, place }: Pick<ResolverCall, 'accountId' | 'place'>,
): ForgeContext {
  const person = site.people.get(accountId);
  if (!person) throw new Error(`There is no person with the account id ${accountId}.`);
  return {
    accountId,
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    localId: place.localId,
    environmentId: ENVIRONMENT_ID,
    environmentType: ENVIRONMENT_TYPE,
    moduleKey: place.moduleKey,
    extension: place.extension,
    timezone: person.timeZone,
    locale: 'en-US',
  };
}
