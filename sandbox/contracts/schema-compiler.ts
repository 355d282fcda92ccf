import Ajv2019 from 'ajv/dist/2019';
import standaloneCode from 'ajv/dist/standalone';
import addFormats from 'ajv-formats';
import { convertSchema, type Direction } from './convert-schema';
import { lookUp, type OpenApi, type Schema } from './open-api';
import type { SchemaAt } from './schemas-of';
import type { Validator } from './validator';

export type SchemaCompiler = {
  /** The validator of a schema, compiled when it is first asked for. */
  validatorOf(at: SchemaAt, direction: Direction): Validator;
  /** Code of a CommonJS module that exports a Map of validators by `validatorKey`. */
  moduleOf(wanted: readonly (readonly [at: SchemaAt, direction: Direction])[]): string;
};

export const validatorKey = (at: SchemaAt, direction: Direction): string => `${direction} ${at.replace(/^#/, '')}`;

/** Makes validators of the schemas of one description. */
export function createSchemaCompiler(spec: OpenApi): SchemaCompiler {
  // `ownProperties`: Jira has a property named toString, which every object inherits.
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    ownProperties: true,
    logger: false,
    code: { source: true },
  });
  addFormats(ajv);
  ajv.addFormat('string', true);
  const names = new Map<string, string>();

  const convert = (schema: Schema, direction: Direction, closed: boolean) =>
    convertSchema(schema, direction, (at, refClosed) => nameOf(at, direction, refClosed), closed);

  function nameOf(at: SchemaAt, direction: Direction, closed = direction === 'request'): string {
    const key = `${closed ? 'closed' : 'open'} ${validatorKey(at, direction)}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `schema${names.size}`;
    // First the name, then the content: schemas refer to themselves.
    names.set(key, name);
    ajv.addSchema(convert(lookUp(spec, at) as Schema, direction, closed), name);
    return name;
  }

  return {
    validatorOf(at, direction) {
      const validate = ajv.getSchema(nameOf(at, direction));
      if (!validate) throw new Error(`There is no schema at ${at}.`);
      return validate;
    },
    moduleOf(wanted) {
      const entries = new Map(wanted.map(([at, direction]) => [validatorKey(at, direction), nameOf(at, direction)]));
      const code = standaloneCode(ajv, Object.fromEntries([...entries.values()].map((name) => [name, name])));
      const pairs = [...entries].map(([key, name]) => `[${JSON.stringify(key)}, exports.${name}]`);
      return `${code}\nmodule.exports = new Map([${pairs.join(', ')}]);\n`;
    },
  };
}
