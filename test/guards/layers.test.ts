import { posix } from 'node:path';
import { preProcessFile } from 'typescript';
import layers from '../../scripts/layers.json';
import { filesUnder, readProjectFile } from '../support/project-files';

type Layer = (typeof layers)[number];

const SOURCES = ['src', 'static', 'sandbox', 'platform'].flatMap((folder) => filesUnder(folder, /\.m?tsx?$/));
const isAt = (path: string, at: string) => path === at || path.startsWith(`${at}/`);

/** The row of the table with the longest name that holds the file. */
function layerOf(path: string): Layer | undefined {
  const bare = path.replace(/(\.d)?\.m?tsx?$/, '');
  return layers.filter(({ at }) => isAt(bare, at)).sort((a, b) => b.at.length - a.at.length)[0];
}

function breaches(file: string): string[] {
  const layer = layerOf(file);
  if (!layer) return [`${file} is in no folder that scripts/layers.json knows`];
  return preProcessFile(readProjectFile(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !(name.startsWith('.') ? mayImport(layer, file, name) : mayUse(layer, name)))
    .map((name) => `${file} imports ${name}, which ${layer.at} may not`);
}

function mayImport({ at, imports }: Layer, file: string, name: string): boolean {
  const target = posix.join(posix.dirname(file), name);
  const own = layerOf(target)?.at === at;
  return own || imports.some((allowed) => isAt(target, allowed));
}

const mayUse = ({ packages }: Layer, name: string) =>
  packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : isAt(name, allowed)));

test('every folder imports only what it may', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(SOURCES.flatMap(breaches)).toEqual([]);
});

test('the app is loaded from one place of the sandbox, as the platform would', () => {
  const loaders = SOURCES.filter((file) => /\bimport\('(\.\.\/)+src\/index'\)/.test(readProjectFile(file)));
  expect(loaders).toEqual(['sandbox/sandbox.ts']);
});

test.each(layers)('$at stands in the table and in the tree', ({ at }) => {
  expect(SOURCES.filter((file) => isAt(file.replace(/\.m?tsx?$/, ''), at))).not.toEqual([]);
});
