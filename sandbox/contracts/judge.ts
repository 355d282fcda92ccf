import type { ErrorObject } from 'ajv';
import { compiledAhead } from './compiled-ahead';
import type { Direction } from './convert-schema';
import { loadSpec } from './load-spec';
import { isObject, isReference, lookUp, type OpenApi } from './open-api';
import type { SpecName } from './repair';
import { createSchemaCompiler, validatorKey, type SchemaCompiler } from './schema-compiler';
import type { SchemaAt } from './schemas-of';
import type { Validator } from './validator';

/** Holds values against the schemas of one description. */
export type Judge = {
  /** @returns one line per mistake: the place in the value and what is wrong there. */
  judge(at: SchemaAt, value: unknown, direction: Direction): string[];
  /** The same for text of a path or query, which may stand for a number, a boolean or a list. */
  judgeText(at: SchemaAt, values: readonly string[]): string[];
};

/** For a description with our repairs. What the sandbox's operations need is compiled ahead, the rest when it is needed. */
export const judgeFor = (name: SpecName): Judge => createJudge(loadSpec(name), compiledAhead(name));

export function createJudge(spec: OpenApi, ahead: ReadonlyMap<string, Validator> = new Map()): Judge {
  let compiler: SchemaCompiler | undefined;
  const judge: Judge['judge'] = (at, value, direction) => {
    const known = ahead.get(validatorKey(at, direction));
    return run(known ?? (compiler ??= createSchemaCompiler(spec)).validatorOf(at, direction), value);
  };
  return { judge, judgeText: (at, values) => judge(at, coerce(spec, lookUp(spec, at), values), 'response') };
}

function run(validate: Validator, value: unknown): string[] {
  return validate(value) ? [] : [...new Set((validate.errors ?? []).map(sentence))];
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const names: readonly unknown[] = [params.additionalProperty, params.unevaluatedProperty, params.allowedValues];
  const which = names.find((name) => name !== undefined);
  return `${instancePath || '/'} ${message ?? 'does not fit'}${which === undefined ? '' : `: ${JSON.stringify(which)}`}`;
}

/** What text stands for by its schema; text that does not fit stays text, and is then found to be wrong. */
function coerce(spec: OpenApi, schema: unknown, values: readonly string[]): unknown {
  if (!isObject(schema)) return values.at(-1);
  if (isReference(schema)) return coerce(spec, lookUp(spec, schema.$ref), values);
  if (schema.type === 'array')
    return values.flatMap((value) => value.split(',')).map((value) => coerce(spec, schema.items, [value]));
  const text = values.at(-1) ?? '';
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const isNumber = (schema.type === 'integer' || schema.type === 'number') && text.trim() !== '';
  return isNumber && !Number.isNaN(Number(text)) ? Number(text) : text;
}
