import { join } from 'node:path';
import { packagesOf } from '../parts-shown';
import { measureScripts, type ScriptBytes } from '../script-bytes';

const APP = join(__dirname, '../../static/app');
const FLOOR = join(__dirname, '../floor');
const PANEL = 'screens/incident-panel/incident-panel.tsx';
/** What the floor is made of; everything else is a choice of ours, and counts as such. */
const IN_FLOOR = /^(@atlaskit\/|@forge\/bridge$|react$|react-dom\/)/;

/** The scripts of the panel, and of an app of the same parts that does nothing. @throws when the parts are not the same. */
export async function loadPanel(): Promise<{ readonly panel: ScriptBytes; readonly floor: ScriptBytes }> {
  const shown = packagesOf([join(APP, 'main.tsx'), join(APP, PANEL)]).filter((name) => IN_FLOOR.test(name));
  const inFloor = packagesOf([join(FLOOR, 'main.tsx')]);
  if (shown.join() !== inFloor.join())
    throw new Error(`bench/floor/main.tsx has to import what the panel shows: ${shown.join(', ')}.`);
  return { panel: await measureScripts('static/app', PANEL), floor: await measureScripts('bench/floor', null) };
}
