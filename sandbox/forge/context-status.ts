import { z } from 'zod';
import { describeContext } from './describe-context';
import { moduleByKey } from './load-manifest';
import type { Platform } from './platform';
import { runFunction } from './run-function';
import type { ResolverCall } from './types';

/** What stands beside the title of a context panel. */
export type ContextStatus = { readonly label: string; readonly appearance: LozengeType };

const LOZENGES = ['default', 'inprogress', 'moved', 'new', 'removed', 'success'] as const;
export type LozengeType = (typeof LOZENGES)[number];

const statusSchema = z
  .discriminatedUnion('type', [
    z.looseObject({
      type: z.literal('lozenge'),
      value: z.looseObject({ label: z.string(), type: z.enum(LOZENGES).default('default') }),
    }),
    z.looseObject({ type: z.literal('badge'), value: z.looseObject({ label: z.coerce.string() }) }),
  ])
  .optional();
const resultSchema = z.looseObject({ status: statusSchema });

/** The status that the manifest gives a context panel; null where it gives none. */
export const fixedContextStatus = ({ manifest }: Pick<Platform, 'manifest'>, moduleKey: string): ContextStatus | null =>
  readStatus(statusSchema.parse(moduleByKey(manifest, moduleKey).properties['status']));

/**
 * The status of a context panel as its function makes it, or the manifest's where it has no function.
 * @throws what the function throws, and when its result is no status.
 */
export async function contextStatus(
  platform: Platform,
  call: Pick<ResolverCall, 'accountId' | 'place'>,
): Promise<ContextStatus | null> {
  const module = moduleByKey(platform.manifest, call.place.moduleKey);
  if (module.dynamicProperties === null) return fixedContextStatus(platform, module.key);
  const { accountId, ...context } = describeContext(platform, call);
  const withUser = platform.switches().contextUser;
  const result = await runFunction(platform, {
    module,
    functionKey: module.dynamicProperties,
    accountId: withUser ? accountId : null,
    payload: { ...context, ...(withUser ? { accountId } : {}) },
  });
  return readStatus(resultSchema.parse(result ?? {}).status);
}

function readStatus(status: z.infer<typeof statusSchema>): ContextStatus | null {
  if (!status) return null;
  const { label } = status.value;
  return { label, appearance: status.type === 'lozenge' ? status.value.type : 'default' };
}
