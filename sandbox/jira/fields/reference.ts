import { problem } from './field';

/**
 * Finds what `{id}`, `{name}` or `{value}` points to among the choices.
 * @throws a field problem when the input has another shape or names none of them.
 */
export function pick<T extends { readonly id: string }>(
  input: unknown,
  choices: readonly T[],
  label: { readonly key: 'name' | 'value'; readonly of: (choice: T) => string; readonly what: string },
): T {
  const id = text(input, 'id');
  const name = text(input, label.key);
  if (id === undefined && name === undefined)
    return problem(`Could not find valid 'id' or '${label.key}' in ${label.what} object.`);
  const found =
    choices.find((choice) => choice.id === id) ??
    (id === undefined ? choices.find((choice) => label.of(choice).toLowerCase() === name?.toLowerCase()) : undefined);
  if (!found)
    return problem(
      id === undefined ? `The ${label.what} '${name}' is not valid.` : `The ${label.what} id '${id}' is not valid.`,
    );
  return found;
}

/** A string, or a number as one, under a key of an object. */
export function text(input: unknown, key: string): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Object.entries(input).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
