import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder a script was started in. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
