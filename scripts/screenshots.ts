// `npm run screenshots`: plays the stories of the README in the sandbox and takes their pictures.
import { mkdirSync } from 'node:fs';
import { pictureFishbone } from './screenshots/fishbone';
import { FOLDER } from './screenshots/picture';
import { pictureMainStory } from './screenshots/main-story';
import { pictureScenes } from './screenshots/scenes';

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await pictureMainStory(theme);
    await pictureScenes(theme);
    await pictureFishbone(theme);
  }
}

void main();
