import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadManifest } from '../../sandbox/forge/load-manifest';
import { screenOf } from '../../static/app/modules';
import { filesUnder, readProjectFile, ROOT } from '../support/project-files';

const manifest = loadManifest(join(ROOT, 'manifest.yml'));
const withScreen = manifest.modules.filter(({ resource }) => resource !== null);

/** `src/index.ts` holds nothing but `export { name } from` lines; anything else would fall through here. */
const exported = [...readProjectFile('src/index.ts').matchAll(/^export \{ ([\w, ]+) \} from '[^']+';$/gm)]
  .flatMap(([, names]) => (names ?? '').split(','))
  .map((name) => name.trim());

test('src/index.ts exports what the functions of the manifest name, and nothing else', () => {
  const lines = readProjectFile('src/index.ts').trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('export {') && !line.startsWith('/'))).toEqual([]);
  expect(exported.map((name) => `index.${name}`).sort()).toEqual(
    manifest.functions.map(({ handler }) => handler).sort(),
  );
});

test('every resolver is a function of the manifest, and every function is used', () => {
  const keys = manifest.functions.map(({ key }) => key).sort();
  const text = readProjectFile('manifest.yml');
  for (const { resolver } of manifest.modules) if (resolver !== null) expect(keys).toContain(resolver);
  for (const key of keys) expect(text).toMatch(new RegExp(`function: ${key}$`, 'm'));
});

test.each(manifest.resources)('resource $key is made from sources that exist', ({ path }) => {
  expect(path).toMatch(/\/dist$/);
  expect(filesUnder(dirname(path))).toEqual(
    expect.arrayContaining([`${dirname(path)}/index.html`, `${dirname(path)}/vite.config.mts`]),
  );
});

test.each(withScreen)('$type $key has a screen, its resource and its icon', ({ key, resource, icon }) => {
  expect(screenOf({ moduleKey: key, dialog: null })).not.toBeNull();
  const folder = manifest.resources.find((candidate) => candidate.key === resource)?.path;
  expect(folder).toBeDefined();
  const [, file] = icon?.split(';') ?? [];
  if (file) expect(existsSync(join(ROOT, dirname(folder ?? ''), 'public', file))).toBe(true);
});

test('each scope is named once and says in the line above what it is for', () => {
  const names = manifest.scopes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const lines = readProjectFile('manifest.yml')
    .split('\n')
    .map((line) => line.trim());
  const listed = (line: string) => line.startsWith('- ') && names.includes(line.slice(2));
  // Scopes that only work together share one reason.
  const reasonless = lines.filter(
    (line, at) => listed(line) && !/^#/.test(lines[at - 1] ?? '') && !listed(lines[at - 1] ?? ''),
  );
  expect(reasonless).toEqual([]);
});
