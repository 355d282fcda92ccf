import type { ProductCall } from './find-product-calls';
import { ENVIRONMENT, lintFlags, loadLintTools, type Scopes } from './load-tools';
import { SILENT } from './logger';
import type { Manifest } from './read-app';

/**
 * Atlassian's linter on what scopes these calls need beyond the given ones. It knows a call only where product, path and
 * method stand in one place, so it gets a sheet with one call a line.
 */
export async function lintCalls(
  manifest: Manifest,
  calls: readonly ProductCall[],
  given: Scopes,
): Promise<readonly { readonly call: ProductCall; readonly message: string }[]> {
  const { lint, PermissionLinter } = loadLintTools();
  const app = { ...manifest, permissions: { ...manifest.permissions, scopes: given } };
  const sheet = calls
    .map(({ product, method, path }) => `request${product}('${path}', { method: '${method}' });`)
    .join('\n');
  const results = await lint(['product-calls.js'], app, ENVIRONMENT, SILENT, lintFlags, {
    linter: { mode: 'client-side' },
    linters: [new PermissionLinter(ENVIRONMENT, app, SILENT)],
    // The sheet is not of the app, so it has no place in the app's type check.
    parseFunction: async (filepath, parser) => ({ ast: await parser(sheet, filepath, { project: [] }), filepath }),
  });
  return results.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].flatMap(({ message, line = 0 }) => {
      const call = calls[line - 1];
      return call ? [{ call, message }] : [];
    }),
  );
}
