import { z } from 'zod';
import { readProjectFile } from '../support/project-files';

const versions = z.record(z.string(), z.string()).default({});
const entrySchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: versions,
});
const lock = z
  .looseObject({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(readProjectFile('package-lock.json'))).packages;
const manifest = z
  .looseObject({ dependencies: versions, devDependencies: versions, overrides: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readProjectFile('package.json')));

/** Where Node would find a package from a folder: beside it, or in a folder above. */
function entryFrom(at: string, name: string) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = lock[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

test('each optional part of a package, and with it every system, stands in the lockfile', () => {
  const missing = Object.entries(lock).flatMap(([at, { version, optionalDependencies }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const found = entryFrom(at, name)?.version;
        return found === undefined || (/^\d/.test(wanted) && found !== wanted);
      })
      .map(
        ([name, wanted]) => `${at} ${version ?? ''} needs ${name} ${wanted}: pin the newest version that is complete`,
      ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry', () => {
  expect(Object.values(lock).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  expect(readProjectFile('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
});

test('every dependency is pinned to one version', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
