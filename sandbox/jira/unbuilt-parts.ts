import { z } from 'zod';
import { refuse } from './errors';

/** Official parts of a body that are not built. They stay in what is read, so that they can be refused by their name. */
export const unbuiltPart = z.unknown().optional();

/** @throws 501 for the first of these parts that a body has; passing it over would look like success. */
export function refuseParts(body: Readonly<Record<string, unknown>>, names: readonly string[], where: string): void {
  const asked = names.find((name) => body[name] !== undefined && body[name] !== null);
  if (asked !== undefined) refuse(501, [`The sandbox has not built '${asked}' in the body of ${where}.`]);
}
