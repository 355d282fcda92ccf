import type { Exchange } from '../../../sandbox/core/exchange';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { isReference, lookUp, type BodySpec, type ParameterSpec, type Reference } from './open-api';

type Place = Omit<Finding, 'operation'>;

/** Parameters and body of a request that the product accepted. */
export function checkRequest({ path, requestBody }: Exchange, found: Found): Place[] {
  const url = new URL(path, 'http://site');
  const parameters = (found.operation.parameters ?? []).map((parameter) => resolve<ParameterSpec>(found, parameter));
  return [
    ...checkPath(url, found, parameters),
    ...checkQuery(url, found, parameters),
    ...checkBody(requestBody, found),
  ];
}

function checkPath(url: URL, { path, judge }: Found, parameters: readonly ParameterSpec[]): Place[] {
  const given = url.pathname.split('/');
  return path.split('/').flatMap((segment, position) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    const schema = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema;
    const value = decodeURIComponent(given[position] ?? '');
    return schema
      ? judge.judgeText(schema, [value]).map((message) => ({ place: `path ${String(name)}`, message }))
      : [];
  });
}

function checkQuery(url: URL, { judge }: Found, parameters: readonly ParameterSpec[]): Place[] {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const missing = known
    .filter(({ name, required }) => required && !url.searchParams.has(name))
    .map(({ name }) => ({ place: `query ${name}`, message: 'is required' }));
  const wrong = [...new Set(url.searchParams.keys())].flatMap((name): Place[] => {
    const parameter = known.find((candidate) => candidate.name === name);
    if (!parameter) return [{ place: `query ${name}`, message: 'is not a parameter of this operation' }];
    const messages = parameter.schema ? judge.judgeText(parameter.schema, url.searchParams.getAll(name)) : [];
    return messages.map((message) => ({ place: `query ${name}`, message }));
  });
  return [...missing, ...wrong];
}

function checkBody(value: unknown, found: Found): Place[] {
  const { requestBody } = found.operation;
  const body = requestBody && resolve<BodySpec>(found, requestBody);
  if (!body) return value === null ? [] : [{ place: 'request body', message: 'this operation takes none' }];
  if (value === null) return body.required ? [{ place: 'request body', message: 'is required' }] : [];
  const schema = body.content?.['application/json']?.schema;
  const messages = schema ? found.judge.judge(schema, value, 'request') : [];
  return messages.map((message) => ({ place: 'request body', message }));
}

function resolve<T extends object>({ spec }: Found, value: T | Reference): T {
  return isReference(value) ? (lookUp(spec, value.$ref) as T) : value;
}
