import { pathToFileURL } from 'node:url';

/**
 * True where a script was started itself and not imported by another one.
 * @param {string} moduleUrl its `import.meta.url`
 */
export const isStarted = (moduleUrl) => moduleUrl === pathToFileURL(process.argv[1] ?? '').href;
