import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexedProperties } from '../../../sandbox/forge/indexed-properties';
import { loadManifest, moduleByKey } from '../../../sandbox/forge/load-manifest';
import { scratchFolder } from '../../support/scratch';

const APP = 'app: { id: "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001" }';

function written(text: string): string {
  const path = join(scratchFolder('manifest'), 'manifest.yml');
  writeFileSync(path, text);
  return path;
}

describe('the manifest', () => {
  it('of the app is understood', () => {
    const manifest = loadManifest(join(__dirname, '../../../manifest.yml'));
    expect(manifest.appId).toBe('00000000-0000-4000-8000-000000000001');
    expect(moduleByKey(manifest, 'completion-macro')).toMatchObject({
      type: 'macro',
      resource: 'app',
      resolver: 'resolver',
    });
    expect(manifest.functions).toContainEqual({
      key: 'resolver',
      handler: 'index.resolver',
      timeoutSeconds: null,
    });
    expect(indexedProperties(manifest)).toContainEqual({
      propertyKey: 'blameless-postmortem-action',
      path: 'batchId',
      type: 'string',
      searchAlias: 'postmortemActionBatch',
    });
  });

  it('may give scopes as a list or as a map', () => {
    const list = loadManifest(written(`${APP}\nmodules: {}\npermissions: { scopes: ["storage:app"] }`));
    const map = loadManifest(
      written(`${APP}\nmodules: {}\npermissions: { scopes: { "read:jira-work": { allowImpersonation: true } } }`),
    );
    expect(list.scopes).toEqual([{ name: 'storage:app', allowImpersonation: false }]);
    expect(map.scopes).toEqual([{ name: 'read:jira-work', allowImpersonation: true }]);
  });

  it('is refused with its path and the place that is wrong', () => {
    const path = written('app: { id: nonsense }\nmodules: { macro: [{ title: x }] }');
    expect(() => loadManifest(path)).toThrow(path);
    expect(() => loadManifest(written(`${APP}\nmodules: { macro: [{ title: x }] }`))).toThrow('modules of type macro');
  });
});
