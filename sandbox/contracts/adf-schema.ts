import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';
import standaloneCode from 'ajv/dist/standalone';
import type { ErrorObject } from 'ajv';
import { compiledAhead } from './compiled-ahead';
import type { Validator } from './validator';

const SHOWN = 3;
const NAME = 'document';
let compiled: Validator | undefined;

/**
 * Holds a document against the official ADF schema.
 * @returns where and why it does not fit, deepest places first; empty for a valid document. Never empty for an invalid one.
 */
export function adfFindings(document: unknown): string[] {
  compiled ??= compiledAhead('adf').get(NAME) ?? createCompiler().compile(schema);
  if (compiled(document)) return [];
  return explain(document, compiled.errors ?? []);
}

/** Code of a CommonJS module with the compiled schema, as `compiledAhead` reads it. */
export function adfModule(): string {
  const ajv = createCompiler();
  return `${standaloneCode(ajv, ajv.compile(schema))}\nmodule.exports = new Map([['${NAME}', module.exports]]);\n`;
}

// Without `allErrors`: collecting them through every `anyOf` makes a long document take half a minute.
const createCompiler = () => new Ajv({ strict: false, code: { source: true } });

/** The schema is one great `anyOf`, so a single mistake gives dozens of errors; the deepest ones name its place. */
function explain(document: unknown, errors: readonly ErrorObject[]): string[] {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  const sentences = errors
    .filter((error) => depth(error) === deepest)
    .map(({ instancePath, message, params }) => {
      const allowed = 'allowedValues' in params ? ` (${JSON.stringify(params.allowedValues)})` : '';
      return `${instancePath || '(document)'}${nodeType(document, instancePath)}: ${message ?? 'does not fit'}${allowed}`;
    });
  return [...new Set(sentences)].slice(0, SHOWN);
}

function nodeType(document: unknown, instancePath: string): string {
  let node: unknown = document;
  let type = '';
  for (const step of instancePath.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null) break;
    node = new Map(Object.entries(node)).get(step);
    if (typeof node === 'object' && node !== null && 'type' in node) type = ` [${String(node.type)}]`;
  }
  return type;
}
