import type { Plugin } from 'vite';

/** Fails the build when a module that matches gets into it, for example one that writes style elements at run time. */
export const refuseModules = (refused: RegExp): Plugin => ({
  name: 'refuse-modules',
  apply: 'build',
  generateBundle(_options, bundle) {
    const found = Object.values(bundle)
      .flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []))
      .filter(([id, { renderedLength }]) => renderedLength > 0 && refused.test(id))
      .map(([id]) => id);
    if (found.length > 0) this.error(`These modules may not be in a frame's bundle:\n${found.join('\n')}`);
  },
});
