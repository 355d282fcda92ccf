import { z } from 'zod';

const childPagesMacro = z.looseObject({
  attrs: z.looseObject({
    extensionType: z.literal('com.atlassian.confluence.macro.core'),
    extensionKey: z.literal('children'),
  }),
});

/** Confluence's own macro that lists the pages below the one it stands on; its options are not built. */
export const isChildPages = (node: unknown): boolean => childPagesMacro.safeParse(node).success;
