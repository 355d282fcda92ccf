import { resolve } from 'node:path';

/** The project's root folder, in which the manifest names its resources. */
export const PROJECT_ROOT = resolve(__dirname, '../..');
/** Where the build of the browser scripts lies. */
export const CLIENT_DIST = resolve(__dirname, 'dist');
export const STYLES = resolve(__dirname, 'styles');
export const ADF_STYLES = resolve(__dirname, '../adf/adf.css');
