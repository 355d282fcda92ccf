import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Finding, Part } from '../finding';
import { loadBundlerTools } from '../load-tools';
import { keepWarnings } from '../logger';
import { functionsOf, type App } from '../read-app';

/** The platform adds its runtime to the bundle while it uploads; it cannot be had without an account. */
const noRuntime = async () => ({ script: '// added by the platform', source: 'none', version: '0' });

/**
 * Atlassian's bundler over the functions of the manifest, type check with the app's tsconfig.json included; then each
 * handler must be a function of what it has made. Reads the app in the working directory.
 */
export async function bundleSource({ folder, manifest, manifestFile, lineOf }: App): Promise<readonly Part[]> {
  const handlers = functionsOf(manifest).map(({ handler }) => handler);
  const names = [...new Set(handlers.map((handler) => handler.split('.')[0] ?? handler))];
  const findings: Finding[] = [];
  const logger = keepWarnings((message) => findings.push(findingFrom('warning', message, folder)));
  const bundler = loadBundlerTools().getNodeBundler(
    logger,
    { getNodeRuntimeWrapper: noRuntime, getNodeRuntimeLoader: noRuntime },
    { readConfig: async () => manifest },
  );
  const entryPoints = names.map((name) => ({ name, path: `./src/${name}` }));
  try {
    const { outputDir } = await bundler.bundle({ appDirectory: folder, entryPoints });
    const missing = handlers.flatMap((handler, at): Finding[] => {
      if (isFunctionIn(outputDir, handler)) return [];
      const line = lineOf(['modules', 'function', at, 'handler']);
      return [{ level: 'error', file: manifestFile, line, message: `the bundle has no function ${handler}` }];
    });
    return [
      { name: 'bundle', findings },
      { name: 'handlers', findings: missing },
    ];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ name: 'bundle', findings: [...findings, findingFrom('error', message, folder)] }];
  }
}

function isFunctionIn(outputDir: string, handler: string): boolean {
  const [name = '', exported = ''] = handler.split('.');
  const bundle: unknown = createRequire(join(outputDir, 'bundle'))(`./${name}.cjs`);
  return typeof bundle === 'object' && bundle !== null && typeof Reflect.get(bundle, exported) === 'function';
}

/** The bundler writes places as `/folder/src/file.ts(3,14)` or `./src/file.ts 3:14`, between colours. */
function findingFrom(level: Finding['level'], text: string, folder: string): Finding {
  const message = stripVTControlCharacters(text).replaceAll('\\', '/').replaceAll(`${folder}/`, '').trim();
  const place = /(?<file>src\/[^\s('"]+\.[jt]sx?)(?:[(\s](?<line>\d+)[,:]\d+)?/.exec(message)?.groups;
  return { level, file: place?.['file'] ?? 'src', line: Number(place?.['line'] ?? 0), message };
}
