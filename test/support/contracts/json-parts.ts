type Step = string | number;

/** The way to every part of a JSON value; of a list, to the parts of its first entry. */
export function partsOf(value: unknown, way: readonly Step[] = []): readonly (readonly Step[])[] {
  if (Array.isArray(value)) return value.length > 0 ? partsOf(value[0], [...way, 0]) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [[...way, name], ...partsOf(part, [...way, name])]);
}

/** The value with something else, or with nothing, where a way leads. */
export function changedAt(
  value: unknown,
  [step, ...rest]: readonly Step[],
  change: (part: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (at === step ? changedAt(part, rest, change) : part));
  if (typeof value !== 'object' || value === null) throw new Error(`There is no ${step} in ${JSON.stringify(value)}.`);
  const entries = Object.entries(value).map(([name, part]: [string, unknown]): [string, unknown] =>
    name === step ? [name, changedAt(part, rest, change)] : [name, part],
  );
  return Object.fromEntries(entries.filter(([, part]) => part !== GONE));
}

const GONE = Symbol('gone');

/** The value without the part to which a way leads. */
export const withoutPart = (value: unknown, way: readonly Step[]): unknown => changedAt(value, way, () => GONE);
