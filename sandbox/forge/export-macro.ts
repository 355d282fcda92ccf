import { describeContext } from './describe-context';
import { moduleByKey } from './load-manifest';
import type { Platform } from './platform';
import { runFunction } from './run-function';
import type { ResolverCall } from './types';

export const EXPORT_TYPES = ['pdf', 'word', 'other'] as const;
export type ExportType = (typeof EXPORT_TYPES)[number];

export type ExportCall = Pick<ResolverCall, 'accountId' | 'place'> & { readonly exportType: ExportType };

/**
 * What a macro puts in its place when its page is exported: whatever its `adfExport` function returns, one invocation for
 * each macro. Whether that function hears who exports is a switch.
 * @returns null where the manifest gives the macro no such function.
 * @throws what the function throws.
 */
export async function exportMacro(platform: Platform, call: ExportCall): Promise<unknown> {
  const module = moduleByKey(platform.manifest, call.place.moduleKey);
  if (module.adfExport === null) return null;
  const { accountId, ...context } = describeContext(platform, call);
  const withUser = platform.switches().exportUser;
  return runFunction(platform, {
    module,
    functionKey: module.adfExport,
    accountId: withUser ? accountId : null,
    payload: {
      exportType: call.exportType,
      context: { ...context, ...(withUser ? { accountId } : {}) },
      extensionPayload: { config: call.place.extension['config'] },
    },
  });
}
