import { isObject } from './open-api';

/** Calls `visit` for every object inside a JSON value, with its pointer. */
export function walkObjects(
  value: unknown,
  visit: (object: Readonly<Record<string, unknown>>, pointer: string) => void,
  pointer = '',
): void {
  if (isObject(value)) visit(value, pointer);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) walkObjects(part, visit, `${pointer}/${name}`);
}
