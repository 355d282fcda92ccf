import defaultValues from '@atlaskit/tokens/token-default-values';
import tokenNames from '@atlaskit/tokens/token-names';
import type { Plugin } from 'vite';

const VARIABLE = /var\((--ds-[a-z0-9-]+)\)/g;

/**
 * Design tokens in our own style sheets: an unknown one fails the build, and each gets the light theme's value behind it,
 * as Atlaskit's own sheets have it, for the moment before the host has put its theme into the frame.
 * @param root the folder whose `.css` files are ours.
 */
export function checkTokens(root: string): Plugin {
  const fallbacks = readFallbacks();
  return {
    name: 'check-tokens',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!file.startsWith(root) || !file.endsWith('.css') || file.includes('node_modules')) return null;
      return code.replace(VARIABLE, (_all, name: string) => {
        const fallback = fallbacks.get(name);
        if (fallback === undefined) this.error(`${file}: there is no design token ${name}`);
        return `var(${name}, ${fallback})`;
      });
    },
  };
}

function readFallbacks(): ReadonlyMap<string, string> {
  const values = new Map(Object.entries<string>(defaultValues));
  return new Map(
    Object.entries<string>(tokenNames).flatMap(([token, variable]) => {
      const value = values.get(token);
      return value === undefined ? [] : [[variable, value] as const];
    }),
  );
}
