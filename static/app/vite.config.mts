import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { checkTokens } from './build/check-tokens';
import { refuseModules } from './build/refuse-modules';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
  },
});
