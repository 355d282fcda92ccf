import { manifestSchema, moduleVariants } from './manifest-schema';
import type { Rule } from './rule';

/** The validator still takes the form that UI Kit 1 had; nothing renders it any more. */
export const uiKit1: Rule = {
  name: 'no module of UI Kit 1',
  level: 'error',
  breaches: ({ manifest }) =>
    Object.entries(manifest.modules).flatMap(([type, modules]) => {
      const hasScreen = moduleVariants(manifestSchema(), type).some(({ required }) => required?.includes('resource'));
      return modules.flatMap((module, at) =>
        hasScreen && 'function' in module && !('resource' in module)
          ? [{ at: ['modules', type, at], message: `${type} ${module.key} has a function and no resource (UI Kit 1)` }]
          : [],
      );
    }),
};
