// `npm run screenshots`: plays the stories of the README in the sandbox and takes their pictures. Names of stories after
// `--` take theirs alone: `npm run screenshots -- timeline settings`.
import { mkdirSync } from 'node:fs';
import type { Theme } from '../test/support/browser';
import { pictureFishbone } from './screenshots/fishbone';
import { FOLDER } from './screenshots/picture';
import { pictureMainStory } from './screenshots/main-story';
import { picturePageItems } from './screenshots/page-items';
import { pictureScenes } from './screenshots/scenes';
import { pictureSettings } from './screenshots/settings';
import { pictureTimeline } from './screenshots/timeline';

const STORIES: Readonly<Record<string, (theme: Theme) => Promise<void>>> = {
  main: pictureMainStory,
  scenes: pictureScenes,
  fishbone: pictureFishbone,
  'page-items': picturePageItems,
  timeline: pictureTimeline,
  settings: pictureSettings,
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in STORIES));
  if (unknown !== undefined)
    throw new Error(`There is no story “${unknown}”, only: ${Object.keys(STORIES).join(', ')}.`);
  mkdirSync(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const)
    for (const [name, take] of Object.entries(STORIES))
      if (names.length === 0 || names.includes(name)) await take(theme);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
