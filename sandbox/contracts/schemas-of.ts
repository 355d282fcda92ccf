import type { Found } from './find-operation';
import { isReference, lookUp, pointerTo, type BodySpec, type ContentSpec, type ParameterSpec } from './open-api';

/** A pointer to a schema in the description. */
export type SchemaAt = string;

export type Parameter = Pick<ParameterSpec, 'name' | 'in' | 'required'> & { readonly schemaAt: SchemaAt | null };

/** What the path and the query of an operation take. */
export function parametersOf({ spec, operation, at }: Found): readonly Parameter[] {
  return (operation.parameters ?? []).map((given, index) => {
    const place = isReference(given) ? given.$ref : `${at}${pointerTo('parameters', String(index))}`;
    const parameter = lookUp(spec, place) as ParameterSpec;
    return { ...parameter, schemaAt: parameter.schema ? `${place}/schema` : null };
  });
}

/** What an operation takes as its body; null where it takes none. */
export function bodyOf({
  spec,
  operation,
  at,
}: Found): { readonly required: boolean; readonly schemaAt: SchemaAt | null } | null {
  const given = operation.requestBody;
  if (!given) return null;
  const place = isReference(given) ? given.$ref : `${at}/requestBody`;
  const body = lookUp(spec, place) as BodySpec;
  return { required: body.required === true, schemaAt: schemaAt(place, body, ['application/json']) };
}

/** What an operation answers with a status; null where the description does not declare it. */
export function answerOf(
  { operation, at }: Found,
  status: number | string,
): { readonly hasContent: boolean; readonly schemaAt: SchemaAt | null } | null {
  const answer = operation.responses[String(status)];
  if (!answer) return null;
  const place = `${at}${pointerTo('responses', String(status))}`;
  return {
    hasContent: Object.keys(answer.content ?? {}).length > 0,
    schemaAt: schemaAt(place, answer, ['application/json', '*/*']),
  };
}

function schemaAt(place: string, { content }: ContentSpec, types: readonly string[]): SchemaAt | null {
  // An empty schema takes anything, and nothing too.
  const type = types.find((candidate) => Object.keys(content?.[candidate]?.schema ?? {}).length > 0);
  return type === undefined ? null : `${place}${pointerTo('content', type, 'schema')}`;
}
