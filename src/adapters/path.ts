/** A REST path with every inserted value encoded, so that no value can leave its place. */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number | boolean)[]): string {
  return parts.reduce(
    (made, part, index) => made + encodeURIComponent(String(values[index - 1] ?? '').toWellFormed()) + part,
  );
}
