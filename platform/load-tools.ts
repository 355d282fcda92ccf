import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/*
 * Atlassian's packages live in a folder of their own that only this check installs, so nothing may import them where
 * types are checked. Here they are loaded, and what we use of them is written down.
 */
const fromTools = createRequire(join(__dirname, 'tools', 'package.json'));

export type Log = (text: string) => void;
export type Logger = { readonly [Level in 'trace' | 'debug' | 'info' | 'warn' | 'error']: Log };
export type Scopes = readonly string[] | Readonly<Record<string, unknown>>;

export type ToolProblem = { readonly message: string; readonly line?: number; readonly column?: number };
type Validation = { readonly errors?: readonly (ToolProblem & { readonly level: 'error' | 'warning' })[] };
type Builder = {
  withValidation: (type: string) => Builder;
  withOptions: (options: { deprecatedRuntimes: readonly string[] }) => Builder;
  build: () => { process: () => Promise<Validation> };
};
/** Scopes that a call or an event needs: all of `current`, or all of `beta`. */
export type NeededScopes = { readonly current: readonly string[]; readonly beta?: readonly string[] };

export type LintResult = {
  readonly file: string;
  readonly errors: readonly ToolProblem[];
  readonly warnings: readonly ToolProblem[];
  readonly approvals: readonly ToolProblem[];
};
type Parser = (code: string, file: string, options?: { readonly project: readonly string[] }) => Promise<unknown>;
type ParsedFile = { readonly ast: unknown; readonly filepath: string };
type ParseFile = (file: string, parser: Parser) => Promise<ParsedFile>;
type LintConfig = {
  readonly linter: { readonly mode: 'client-side' };
  readonly linters?: readonly object[];
  readonly parseFunction?: ParseFile;
};
type Flags = { readonly getDeprecatedRuntimes: () => Promise<readonly string[]> };
type Lint = (
  files: readonly string[],
  manifest: unknown,
  environment: string,
  logger: Logger,
  flags: Flags,
  config: LintConfig,
) => Promise<readonly LintResult[]>;

type RuntimePart = () => Promise<{ script: string; source: string; version: string }>;
type Bundler = {
  bundle: (args: {
    readonly appDirectory: string;
    readonly entryPoints: readonly { readonly name: string; readonly path: string }[];
  }) => Promise<{ readonly outputDir: string }>;
};
type GetBundler = (
  logger: Logger,
  wrapperProvider: { readonly getNodeRuntimeWrapper: RuntimePart; readonly getNodeRuntimeLoader: RuntimePart },
  configReader: { readonly readConfig: () => Promise<unknown> },
) => Bundler;

const isFunction = (value: unknown) => typeof value === 'function';
const manifestTools = z.object({
  ValidationTypes: z.record(z.string(), z.string()),
  ProcessorBuilder: z.custom<{ instance: () => Builder }>(isFunction),
  getMissingScopes: z.custom<(given: Scopes, needed: NeededScopes) => Promise<readonly string[]>>(isFunction),
});
const lintTools = z.object({
  lint: z.custom<Lint>(isFunction),
  parseSourceFile: z.custom<ParseFile>(isFunction),
  PermissionLinter: z.custom<new (environment: string, manifest: unknown, logger: Logger) => object>(isFunction),
});
const bundlerTools = z.object({ getNodeBundler: z.custom<GetBundler>(isFunction) });

/** Runtimes that Atlassian has announced to end; the tools ask their server for this list. */
export const DEPRECATED_RUNTIMES = ['nodejs20.x'];
/** The name of the environment that the linter puts into its messages. */
export const ENVIRONMENT = 'development';
/** In place of the tools' feature flags, which their server decides. */
export const lintFlags: Flags = { getDeprecatedRuntimes: async () => DEPRECATED_RUNTIMES };

export const loadManifestTools = () => manifestTools.parse(fromTools('@forge/manifest'));
export const loadLintTools = () => lintTools.parse(fromTools('@forge/lint'));
export const loadBundlerTools = () => bundlerTools.parse(fromTools('@forge/bundler'));

const SCHEMA = '@forge/manifest/schema.json';

/** The official JSON schema of a manifest. */
export const readManifestSchema = (): unknown => JSON.parse(readFileSync(fromTools.resolve(SCHEMA), 'utf8'));

const eventScopes = z.object({
  mapping: z.array(
    z.object({
      productEvent: z.string(),
      oAuthScopes: z.object({ current: z.array(z.string()), beta: z.array(z.string()).optional() }),
    }),
  ),
});

/** Every product event that the validator knows, with the scopes it needs. */
export function readEventScopes(): ReadonlyMap<string, NeededScopes> {
  const file = join(dirname(fromTools.resolve(SCHEMA)), '..', 'mapping', 'product-event-to-scope-mapping.json');
  const { mapping } = eventScopes.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(mapping.map(({ productEvent, oAuthScopes }) => [productEvent, oAuthScopes]));
}
