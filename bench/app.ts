import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { placeForIssue } from '../sandbox/forge/place-for-issue';
import type { Sandbox } from '../sandbox/sandbox';
import type { Resolvers } from '../src/shared/contract';

export const ROBIN = '712020:robin-responder';

const outcome = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
]);

/** The place of a module on an issue. @throws when there is no such issue. */
export function placeOn(sandbox: Sandbox, moduleKey: string, issue: string) {
  const place = placeForIssue(sandbox, moduleKey, issue);
  if (!place) throw new Error(`There is no issue ${issue}.`);
  return place;
}

/** Calls a resolver as Robin. @throws when it does not succeed: a refusal is cheap, and would count as a good result. */
export async function call<Name extends keyof Resolvers>(
  sandbox: Sandbox,
  at: { readonly module: string; readonly issue: string },
  functionKey: Name,
  payload: Parameters<Resolvers[Name]>[0],
): Promise<void> {
  const place = placeOn(sandbox, at.module, at.issue);
  const answer = outcome.parse(await sandbox.forge.invoke({ accountId: ROBIN, place, functionKey, payload }));
  if (!answer.ok) throw new Error(`${functionKey} failed: ${answer.error.code}: ${answer.error.message}`);
}

/** So many action items, as a person fills the form. */
export const actionItems = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    summary: `Put right what was found, part ${index + 1}`,
    ownerAccountId: ROBIN,
    dueDate: '2099-01-31',
    type: 'prevent' as const,
  }));
