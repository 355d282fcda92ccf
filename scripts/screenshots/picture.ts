import { join } from 'node:path';
import type { Theme } from '../../test/support/browser';

export const FOLDER = join(__dirname, '..', '..', 'docs', 'screenshots');

/** Where the picture goes, for playwright. */
export const picture = (name: string, theme: Theme) => ({
  path: join(FOLDER, `${name}-${theme}.png`),
  animations: 'disabled' as const,
});
