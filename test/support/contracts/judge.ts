import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { convertSchema, type Direction } from './convert-schema';
import { lookUp, type OpenApi, type Schema } from './open-api';

/** Holds values against the schemas of one description, compiled when they are first needed. */
export type Judge = {
  /** @returns one line per mistake: the place in the value and what is wrong there. */
  judge(schema: Schema, value: unknown, direction: Direction): string[];
  /** The same for text of a path or query, which may stand for a number, a boolean or a list. */
  judgeText(schema: Schema, values: readonly string[]): string[];
};

export function createJudge(spec: OpenApi): Judge {
  const strictly = createCompiler(spec, {});
  let coercing: ReturnType<typeof createCompiler> | undefined;
  return {
    judge: (schema, value, direction) => run(strictly(schema, direction), value),
    judgeText(schema, values) {
      const list = schema.type === 'array';
      const given = list ? values.flatMap((value) => value.split(',')) : values.at(-1);
      coercing ??= createCompiler(spec, { coerceTypes: 'array' });
      // A property to be coerced, because the root itself cannot be replaced.
      return run(coercing({ type: 'object', properties: { value: schema } }, 'response'), { value: given });
    },
  };
}

function createCompiler(spec: OpenApi, options: Options) {
  // `ownProperties`: Jira has a property named toString, which every object inherits.
  const ajv = new Ajv2019({ strict: false, allErrors: true, ownProperties: true, logger: false, ...options });
  addFormats(ajv);
  ajv.addFormat('string', true);
  const compiled = { request: new Map<Schema, ValidateFunction>(), response: new Map<Schema, ValidateFunction>() };
  const named = new Set<string>();

  const convert = (schema: Schema, direction: Direction, closed?: boolean) =>
    convertSchema(schema, direction, (pointer, refClosed) => nameOf(pointer, direction, refClosed), closed);

  function nameOf(pointer: string, direction: Direction, closed: boolean): string {
    const name = `${direction}-${closed ? 'closed' : 'open'}-${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`;
    if (!named.has(name)) {
      // First the name, then the content: schemas refer to themselves.
      named.add(name);
      ajv.addSchema(convert(lookUp(spec, pointer) as Schema, direction, closed), name);
    }
    return name;
  }

  return (schema: Schema, direction: Direction): ValidateFunction => {
    const known = compiled[direction].get(schema) ?? ajv.compile(convert(schema, direction));
    compiled[direction].set(schema, known);
    return known;
  };
}

function run(validate: ValidateFunction, value: unknown): string[] {
  return validate(value) ? [] : [...new Set((validate.errors ?? []).map(sentence))];
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const names: readonly unknown[] = [params.additionalProperty, params.unevaluatedProperty, params.allowedValues];
  const which = names.find((name) => name !== undefined);
  return `${instancePath || '/'} ${message ?? 'does not fit'}${which === undefined ? '' : `: ${JSON.stringify(which)}`}`;
}
