import { fileURLToPath } from 'node:url';
import defaultValues from '@atlaskit/tokens/token-default-values';
import tokenNames from '@atlaskit/tokens/token-names';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** As the bundler names a file of ours, on every system. */
const idOf = (path: string) => here(path).replaceAll('\\', '/');
const START = idOf('./main.tsx');
const PANEL = idOf('./screens/incident-panel/incident-panel.tsx');
/** Known once the first module is asked for; one build is all that this configuration serves. */
let shared: ReadonlySet<string> | null = null;

/** Builds every surface into `dist`, as Forge serves it: relative files, nothing inline. */
export default defineConfig({
  root: here('.'),
  // The frame's address is known to the host alone.
  base: './',
  plugins: [checkTokens(here('.')), react(), refuseModules(/@emotion[\\/]|styled-components|@statsig[\\/]/)],
  resolve: {
    alias: [
      // Atlassian's own experiments need a client of 30 kB (gzip) that reaches for the network; none of them runs here.
      { find: /^@atlaskit\/feature-gate-js-client\/feature-gates$/, replacement: here('./build/no-feature-gates.ts') },
      // A lozenge that is a button brings emotion, whose styles the frame's policy blocks; this is its twin without.
      { find: /^@atlaskit\/primitives\/pressable$/, replacement: here('./build/compiled-pressable.ts') },
    ],
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: nameShared, debugName: 'shared' }] } } },
  },
});

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/**
 * What the panel needs, beside its own files, in one file: every other screen that only shows needs nearly the same, and
 * many small files pack worse than one. What only forms need is not in it.
 */
function nameShared(id: string, graph: Graph): string | null {
  shared ??= reach([START, PANEL], graph);
  return shared.has(id) && !id.startsWith(idOf('./screens/')) && id !== START ? 'shared' : null;
}

/** The modules that come along when `roots` are imported; what is imported lazily does not. */
function reach(roots: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set(roots);
  // A set's iteration goes on into what is added meanwhile.
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

/** Fails the build when a module that matches gets into it, for example one that writes style elements at run time. */
function refuseModules(refused: RegExp): Plugin {
  return {
    name: 'refuse-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      const found = Object.values(bundle)
        .flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []))
        .filter(([id, { renderedLength }]) => renderedLength > 0 && refused.test(id))
        .map(([id]) => id);
      if (found.length > 0) this.error(`These modules may not be in a frame's bundle:\n${found.join('\n')}`);
    },
  };
}

const VARIABLE = /var\((--ds-[a-z0-9-]+)\)/g;

/**
 * Design tokens in our own style sheets: an unknown one fails the build, and each gets the light theme's value behind it,
 * as Atlaskit's own sheets have it, for the moment before the host has put its theme into the frame.
 * @param root the folder whose `.css` files are ours.
 */
function checkTokens(root: string): Plugin {
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
  const values = tableOf(defaultValues);
  return new Map(
    [...tableOf(tokenNames)].flatMap(([token, variable]) => {
      const value = values.get(token);
      return value === undefined ? [] : [[variable, value] as const];
    }),
  );
}

/** These are CommonJS modules: Node puts what a bundler calls their default under `default` once more. */
function tableOf(loaded: object): ReadonlyMap<string, string> {
  const table = 'default' in loaded && typeof loaded.default === 'object' && loaded.default ? loaded.default : loaded;
  return new Map(
    Object.entries<unknown>({ ...table }).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
