/** Jest's matchers as values of an honest type: they come as `any`. */
export const aString: unknown = expect.any(String);
export const aNumber: unknown = expect.any(Number);
export const anArray: unknown = expect.any(Array);
export const textWith = (part: string): unknown => expect.stringContaining(part);
export const listWith = (...entries: readonly unknown[]): unknown => expect.arrayContaining([...entries]);
export const objectWith = (entries: Record<string, unknown>): unknown => expect.objectContaining(entries);
