import { z } from 'zod';
import { readProjectFile } from '../support/project-files';

const versions = z.record(z.string(), z.string()).default({});
const entrySchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: versions,
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });
const manifestSchema = z.looseObject({ dependencies: versions, devDependencies: versions });

type Lock = z.output<typeof lockSchema>['packages'];

/** Where Node would find a package from a folder: beside it, or in a folder above. */
function entryFrom(lock: Lock, at: string, name: string) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = lock[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

describe.each(['.', 'platform/tools'])('the packages in %s', (folder) => {
  const lock = lockSchema.parse(JSON.parse(readProjectFile(`${folder}/package-lock.json`))).packages;
  const manifest = manifestSchema.parse(JSON.parse(readProjectFile(`${folder}/package.json`)));

  test('each optional part of a package, and with it every system, stands in the lockfile', () => {
    const missing = Object.entries(lock).flatMap(([at, { version, optionalDependencies }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => {
          const found = entryFrom(lock, at, name)?.version;
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
    expect(readProjectFile(`${folder}/.npmrc`)).toContain('omit-lockfile-registry-resolved=true');
  });

  test('every dependency is pinned to one version', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted).not.toEqual([]);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});
