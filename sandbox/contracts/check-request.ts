import type { Exchange } from '../core/exchange';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { bodyOf, parametersOf, type Parameter } from './schemas-of';

type Place = Omit<Finding, 'operation'>;

/** Parameters and body of a request that the product accepted. */
export function checkRequest({ path, requestBody }: Exchange, found: Found): Place[] {
  const url = new URL(path, 'http://site');
  const parameters = parametersOf(found);
  return [
    ...checkPath(url, found, parameters),
    ...checkQuery(url, found, parameters),
    ...checkBody(requestBody, found),
  ];
}

function checkPath(url: URL, { path, judge }: Found, parameters: readonly Parameter[]): Place[] {
  const given = url.pathname.split('/');
  return path.split('/').flatMap((segment, position) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    const schemaAt = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schemaAt;
    const value = decodeURIComponent(given[position] ?? '');
    return schemaAt
      ? judge.judgeText(schemaAt, [value]).map((message) => ({ place: `path ${String(name)}`, message }))
      : [];
  });
}

function checkQuery(url: URL, { judge }: Found, parameters: readonly Parameter[]): Place[] {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const missing = known
    .filter(({ name, required }) => required && !url.searchParams.has(name))
    .map(({ name }) => ({ place: `query ${name}`, message: 'is required' }));
  const wrong = [...new Set(url.searchParams.keys())].flatMap((name): Place[] => {
    const parameter = known.find((candidate) => candidate.name === name);
    if (!parameter) return [{ place: `query ${name}`, message: 'is not a parameter of this operation' }];
    const messages = parameter.schemaAt ? judge.judgeText(parameter.schemaAt, url.searchParams.getAll(name)) : [];
    return messages.map((message) => ({ place: `query ${name}`, message }));
  });
  return [...missing, ...wrong];
}

function checkBody(value: unknown, found: Found): Place[] {
  const body = bodyOf(found);
  if (!body) return value === null ? [] : [{ place: 'request body', message: 'this operation takes none' }];
  if (value === null) return body.required ? [{ place: 'request body', message: 'is required' }] : [];
  const messages = body.schemaAt ? found.judge.judge(body.schemaAt, value, 'request') : [];
  return messages.map((message) => ({ place: 'request body', message }));
}
