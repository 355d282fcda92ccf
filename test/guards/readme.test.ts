import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadManifest } from '../../sandbox/forge/load-manifest';
import { readProjectFile, ROOT } from '../support/project-files';

const LONGEST = 200;
const text = existsSync(join(ROOT, 'README.md')) ? readProjectFile('README.md') : null;
const readme = text ?? '';
const manifest = loadManifest(join(ROOT, 'manifest.yml'));
const rows = readme.split('\n').filter((line) => line.startsWith('|'));
const firstCells = rows.map((row) => /^\|\s*`([^`]+)`/.exec(row)?.[1] ?? '');

test('there is a README, and it can be read at one go', () => {
  expect(text).not.toBeNull();
  expect(readme.trimEnd().split('\n').length).toBeLessThan(LONGEST);
});

test('its table of scopes names those of the manifest, each with a reason', () => {
  const scopes = manifest.scopes.map(({ name }) => name).sort();
  const isScope = (cell: string) => /^(read|write|manage|delete|search|storage|report)[:a-z.-]*:[a-z.-]+$/.test(cell);
  expect(firstCells.filter(isScope).sort()).toEqual(scopes);
  for (const row of rows.filter((_, at) => isScope(firstCells[at] ?? '')))
    expect(row).toMatch(/^\|[^|]+\|\s*\w[^|]{5,}/);
});

test('it names every surface', () => {
  for (const { type } of manifest.modules) expect(readme).toContain(type);
});

test('its links to files of the project lead somewhere', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});
